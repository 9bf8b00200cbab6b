import type { Catga } from '@catga/core'
import { Pay } from '@acme/contracts'
export const pay = (catga: Catga) => catga.send(new Pay('A-1', 500))
