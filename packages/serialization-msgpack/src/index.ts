// The door for applications.
export { msgpackSerializer } from './msgpack-serializer.ts'
