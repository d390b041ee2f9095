import { useRegionName } from '../api/region-name'

/** Words of a region code, see useRegionName. */
export const RegionName = ({ code }: { readonly code: string }) => <>{useRegionName(code)}</>
