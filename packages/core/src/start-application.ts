import { createApplication } from './catga.ts'
import { CatgaError } from './foundation/errors.ts'
import { checkEntries } from './hosting/check-entries.ts'
import { codegenVersion } from './hosting/codegen-version.ts'
import type { CatgaOptions } from './hosting/options.ts'
import type { Application } from './hosting/wiring.ts'
import type { Catga } from './mediator/catga.ts'

/**
 * Makes an application from a generated file.
 *
 * @throws (rejects with) `STALE_GENERATED_FILE` when the file does not fit the program or this version of Catga,
 * `NOT_CONFIGURED` when a service is missing, `INVALID_ARGUMENT` for an option that means nothing.
 */
export async function startApplication<S extends object, O extends object>(
  application: Application<S>,
  options: CatgaOptions<S, O>,
): Promise<Catga> {
  const { codegen } = application
  if (codegen !== codegenVersion && codegen !== codegenVersion - 1)
    throw new CatgaError(
      'STALE_GENERATED_FILE',
      `the generated file was made for version ${codegen} of the codegen door, this is ${codegenVersion}: run catga-gen`,
    )
  return createApplication(application as unknown as Application, options as CatgaOptions, checkEntries)
}
