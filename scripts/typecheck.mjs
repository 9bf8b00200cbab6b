import { install, must, projects } from './lib/workspace.mjs'

install()
for (const compiler of ['typescript-native', 'typescript'])
  for (const project of projects()) {
    console.log(`${compiler}: ${project}`)
    must(process.execPath, [`node_modules/${compiler}/bin/tsc`, '-p', project])
  }
