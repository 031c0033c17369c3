/** What the tests use of the npm package `datapackage`, an implementation of Frictionless that is not ours. */
declare module 'datapackage' {
  interface ReadOptions {
    keyed?: boolean
    /** Checks foreign keys against the other tables of the package. */
    relations?: boolean
  }
  interface Resource {
    name: string
    tabular: boolean
    read(options?: ReadOptions): Promise<unknown[]>
    checkRelations(): Promise<boolean>
  }
  interface Options {
    basePath: string
    strict?: boolean
  }
  export class Package {
    static load(descriptor: object, options: Options): Promise<Package>
    readonly valid: boolean
    readonly errors: Error[]
    readonly resources: Resource[]
  }
  export function validate(descriptor: object, options: Options): Promise<{ valid: boolean; errors: Error[] }>
}
