import { useEffect, useState } from 'react'
import { useToday } from './county'

/** Now by the server's clock, milliseconds, moving every 15 seconds: a phone's own clock may be wrong by hours. */
export const useNow = (): number => {
  const { data, dataUpdatedAt } = useToday()
  const [here, setHere] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setHere(Date.now()), 15_000)
    return () => clearInterval(timer)
  }, [])
  return data ? here + (Date.parse(data.now) - dataUpdatedAt) : here
}
