import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { read, root } from './support/repository.ts'

interface PackageJson {
  readonly name: string
  readonly private?: boolean
  readonly peerDependencies?: Readonly<Record<string, string>>
}
const published = ['packages', 'tools']
  .flatMap(folder => readdirSync(join(root, folder)).map(name => `${folder}/${name}/package.json`))
  .map(file => JSON.parse(read(file)) as PackageJson)
  .filter(each => each.private !== true)

test('a minor release stays one: a peer of ours is in range until 1.0', () => {
  const { ___experimentalUnsafeOptions_WILL_CHANGE_IN_PATCH: options } = JSON.parse(
    read('.changeset/config.json'),
  )
  expect(options).toEqual({ onlyUpdatePeerDependentsWhenOutOfRange: true })
  const ranges = published.flatMap(({ name, peerDependencies = {} }) =>
    Object.entries(peerDependencies)
      .filter(([peer]) => peer.startsWith('@catga/'))
      .map(([peer, range]) => `${name}: ${peer} ${range}`),
  )
  expect(ranges).toContain('@catga/serialization-msgpack: @catga/core workspace:0.x')
  expect(ranges.filter(each => !each.endsWith(' workspace:0.x'))).toEqual([])
})

test('all that is published is in the group of one version', () => {
  const [[pattern]] = (JSON.parse(read('.changeset/config.json')) as { fixed: [[string]] }).fixed
  const [, names = ''] = /^@catga\/\{(.*)\}$/.exec(pattern) ?? []
  const isFixed = (name: string) =>
    names.split(',').some(each => new RegExp(`^@catga/${each.replace('*', '.*')}$`).test(name))
  expect(published.map(each => each.name).filter(name => !isFixed(name))).toEqual([])
})
