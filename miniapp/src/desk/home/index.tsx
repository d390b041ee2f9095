import '../parts/desk.scss'
import { View } from '@tarojs/components'
import type { Account } from '@wengang/shared/contract/accounts'
import { ROLE_NAMES } from '@wengang/shared/contract/roles'
import { CLAIM_STATUS_NAMES, type ClaimStatus } from '@wengang/shared/workflow/claim'
import { useDeskSummary } from '../../api/desk'
import { goTo } from '../../api/sign-in'
import { Card, LinkRow } from '../../ui/card'
import { QueryView } from '../../ui/faces'
import { Page } from '../../ui/page'
import { Heading } from '../../ui/primitives/heading'
import { Tap } from '../../ui/primitives/tap'
import { yuan } from '../../ui/say'
import { StaffOnly } from '../parts/room'
import { roomsFor, VETTERS } from '../parts/rooms'

const Tile = ({
  number,
  says,
  warm = false,
  to,
}: {
  readonly number: number
  readonly says: string
  readonly warm?: boolean
  readonly to: string
}) => (
  <Tap className={`tile ${warm && number > 0 ? 'warm' : ''}`} onTap={() => goTo(to)}>
    <View className="tile-number">{number}</View>
    <View className="note">{says}</View>
  </Tap>
)

const nameOf = (status: string): string => CLAIM_STATUS_NAMES[status as ClaimStatus] ?? status

const Numbers = ({ account }: { readonly account: Account }) => (
  <QueryView query={useDeskSummary()}>
    {(numbers) => (
      <>
        <View className="tiles">
          <Tile number={numbers.myDesk} says="在我手上" to="/desk/claims/index?desk=true" />
          <Tile warm number={numbers.late} says="超期没办" to="/desk/claims/index?late=true" />
          {VETTERS.some((role) => account.roles.includes(role)) ? (
            <Tile number={numbers.vetting} says="岗位待审核" to="/desk/vetting/index" />
          ) : null}
        </View>
        <View className="pairs">
          <Card title="申请到哪一步">
            {numbers.byStatus.map(({ status, count, amountFen }, index) => (
              <View key={status}>
                <LinkRow
                  last={index === numbers.byStatus.length - 1}
                  value={<View className="num">{`${count} 件 · ¥${yuan(amountFen)}`}</View>}
                  onTap={() => goTo(`/desk/claims/index?status=${status}`)}
                >
                  {nameOf(status)}
                </LinkRow>
              </View>
            ))}
            <View className={numbers.byStatus.length === 0 ? 'note' : 'gone'}>还没有人申请。</View>
          </Card>
          <Card title="哪个项目">
            {numbers.byScheme.map(({ scheme, title, open, approvedFen }, index) => (
              <View key={scheme}>
                <LinkRow
                  last={index === numbers.byScheme.length - 1}
                  value={<View className="num">{`在办 ${open} · 已核 ¥${yuan(approvedFen)}`}</View>}
                  onTap={() => goTo(`/desk/claims/index?scheme=${scheme}&open=true`)}
                >
                  {title}
                </LinkRow>
              </View>
            ))}
            <View className={numbers.byScheme.length === 0 ? 'note' : 'gone'}>还没有在办的项目。</View>
          </Card>
        </View>
      </>
    )}
  </QueryView>
)

/** The staff's first page: every number opens the list behind it. */
const DeskHome = () => (
  <StaffOnly title="工作台">
    {(account) => (
      <Page title="工作台" flush wide>
        <View className="desk-home">
          <View className="between">
            <View>
              <Heading className="h1">{account.displayName}</Heading>
              <View className="note">{account.roles.map((role) => ROLE_NAMES[role]).join('、')}</View>
            </View>
          </View>
          <View className="chips">
            {roomsFor(account.roles)
              .filter((room) => room.id !== 'home')
              .map((room) => (
                <View key={room.id}>
                  <Tap className="chip" onTap={() => goTo(room.url)}>
                    {room.name}
                  </Tap>
                </View>
              ))}
          </View>
          <Numbers account={account} />
        </View>
      </Page>
    )}
  </StaffOnly>
)

export default DeskHome
