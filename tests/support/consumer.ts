import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, root } from './repository.ts'

// What tests of consumers need: programs outside the repository, installed from what npm would publish.

const pnpm = /"packageManager": "(pnpm@[\d.]+)/.exec(read('package.json'))?.[1] ?? 'pnpm'

/** Runs a program to its end. @throws Error with what it printed, when it fails. */
export function must(command: string, args: readonly string[], cwd: string): string {
  const env = { ...process.env, CI: 'true' }
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    timeout: 180_000,
  })
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} exited with ${status}\n${stdout}\n${stderr}`)
  return stdout
}

export const packers: Readonly<Record<string, (folder: string, destination: string) => void>> = {
  npm: (folder, destination) => void must('npm', ['pack', '--pack-destination', destination], folder),
  pnpm: (folder, destination) =>
    void must('npx', ['-y', pnpm, 'pack', '--pack-destination', destination], folder),
}

/** Ours as they would be published, packed into a folder: their tarballs. */
export function pack(folder: string, packages = ['packages/core', 'tools/catga-gen']): readonly string[] {
  for (const name of packages) packers['pnpm']?.(join(root, name), folder)
  return readdirSync(folder)
    .filter(name => name.endsWith('.tgz'))
    .map(name => join(folder, name))
}

/** By name of the manager: makes a folder a project with these workspaces, and installs these packages into it. */
export const managers: Readonly<
  Record<string, (home: string, workspaces: readonly string[], packages: readonly string[]) => void>
> = {
  npm: (home, workspaces, packages) => {
    writeFileSync(join(home, 'package.json'), JSON.stringify({ private: true, workspaces }))
    must('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', ...packages], home)
  },
  pnpm: (home, workspaces, packages) => {
    writeFileSync(join(home, 'package.json'), JSON.stringify({ private: true }))
    // What a workspace asks of a peer is here, and in no registry.
    const core = packages.find(each => each.includes('catga-core'))
    const lines = ['packages:', "  - '.'", ...workspaces.map(each => `  - ${each}`), 'overrides:']
    lines.push(`  '@catga/core': file:${core}`)
    writeFileSync(join(home, 'pnpm-workspace.yaml'), `${lines.join('\n')}\n`)
    must('npx', ['-y', pnpm, 'add', '--workspace-root', ...packages], home)
    must('npx', ['-y', pnpm, 'install'], home)
  },
}
