import { createCatga } from './catga.gen.ts'
import { GetEntries, SignGuestBook } from './messages.ts'

const catga = await createCatga({ name: 'guest-book' })
await catga.start()

const signed = await catga.send(new SignGuestBook('Ada', 'What a nice engine'))
if (signed.ok) console.log(`Entry number ${signed.value}`)

const empty = await catga.send(new SignGuestBook('Bob', ''))
if (!empty.ok) console.log(`${empty.error.code}: ${empty.error.message}`)

const entries = await catga.sendOrThrow(new GetEntries())
console.log(entries.map(entry => `${entry.name}: ${entry.text}`).join('\n'))

await catga.stop()
