import type { APIRoute } from 'astro'
import { dataPackage } from '../../catalogue.ts'

/** The pinned package, with paths as they are on the site: beside this file. */
export const GET: APIRoute = () => {
  const resources = dataPackage.resources.map((resource) => ({
    ...resource,
    path: resource.path.replace('tables/', ''),
  }))
  return new Response(`${JSON.stringify({ ...dataPackage, resources }, null, 2)}\n`)
}
