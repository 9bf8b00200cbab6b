import type { Logger } from '@catga/core'

export const silent: Logger = { debug() {}, info() {}, warn() {}, error() {} }
