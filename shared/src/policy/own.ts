/** Own keys only, whatever the prototype was made to carry. (Object.hasOwn is missing on older phones.) */
export const hasOwn = (object: object, key: string): boolean =>
  Object.prototype.hasOwnProperty.call(object, key)
