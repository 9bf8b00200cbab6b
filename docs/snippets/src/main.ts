import { createCatga } from './catga.gen.ts'
import { Greet } from './greetings.ts'

const catga = await createCatga({ name: 'greetings' })
const result = await catga.send(new Greet('Ada'))
console.log(result.ok ? result.value : result.error.message)
await catga.stop()
