import { View } from '@tarojs/components'
import { useAccount } from '../../api/account'
import { goInstead } from '../../api/navigation'
import { Tap } from '../../ui/primitives/tap'
import { roomsFor, type DeskRoom } from './rooms'

/** The rooms of the desk that this person works in. Each takes the place of the one before: the way back stays short. */
export const DeskNav = ({ here }: { readonly here: DeskRoom['id'] | null }) => {
  const account = useAccount()
  return (
    <View className="desk-nav">
      {roomsFor(account?.roles ?? []).map((room) => (
        <View key={room.id}>
          <Tap
            className={`desk-nav-item ${room.id === here ? 'on' : ''}`}
            selected={room.id === here}
            onTap={() => {
              if (room.id !== here) goInstead(room.url)
            }}
          >
            {room.name}
          </Tap>
        </View>
      ))}
    </View>
  )
}
