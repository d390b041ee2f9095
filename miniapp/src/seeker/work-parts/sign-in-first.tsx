import { goSignIn } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/faces'

/** Instead of a personal page for somebody who is not signed in; comes back here. */
export const SignInFirst = ({ what }: { readonly what: string }) => (
  <EmptyState
    title="请先登录"
    what={what}
    action={
      <Button inline onTap={() => goSignIn()}>
        登录
      </Button>
    }
  />
)
