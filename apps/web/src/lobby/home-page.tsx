import { Button } from '@mantine/core'
import { useRef } from 'react'
import { Link } from 'wouter'
import { Avatar } from '../kit/avatar.tsx'
import { Empty } from '../kit/empty.tsx'
import { ThemeToggle } from '../kit/theme-toggle.tsx'
import { TopBar } from '../kit/top-bar.tsx'
import { useKeys } from '../kit/use-keys.ts'
import classes from './home-page.module.css'
import { useKnownReviews } from './known-reviews.ts'
import { NewReviewForm } from './new-review-form.tsx'
import { OpenReview } from './open-review.tsx'
import { ReviewRow } from './review-row.tsx'
import { useFreshReviews } from './use-fresh-reviews.ts'

/** All reviews that this browser holds a link to, and the form for a new one. */
export const HomePage = ({ asksForNew = false }: { asksForNew?: boolean }) => {
  const reviews = useKnownReviews(({ all }) => all)
  const title = useRef<HTMLInputElement>(null)
  useFreshReviews()
  useKeys({ n: () => title.current?.focus() })
  const open = reviews.find(({ state }) => state === 'live')
  const me = reviews.find(({ joined }) => joined !== null)?.joined?.user

  return (
    <>
      <TopBar>
        <ThemeToggle />
        {me && <Avatar personId={me.id} name={me.name} />}
      </TopBar>
      <main className={classes.page}>
        <div>
          {open && <OpenReview review={open} />}
          {reviews.length === 0 ? (
            <Empty
              level={1}
              title="No reviews yet"
              actions={<Button onClick={() => title.current?.focus()}>New review</Button>}
            >
              The first one can be small. Pick something that surprised you and nobody minded much.
            </Empty>
          ) : (
            <section aria-labelledby="reviews">
              <h1 id="reviews" className={classes.heading}>
                Reviews
              </h1>
              <ul className={classes.list}>
                {reviews.map((review) => (
                  <ReviewRow key={`${review.id} ${review.token}`} review={review} />
                ))}
              </ul>
            </section>
          )}
        </div>
        <aside aria-labelledby="new-review">
          <h2 id="new-review" className={classes.heading}>
            New review
          </h2>
          <NewReviewForm titleRef={title} asksForNew={asksForNew} />
        </aside>
      </main>
    </>
  )
}

export const UnknownPage = () => (
  <>
    <TopBar />
    <main>
      <Empty
        level={1}
        title="There is no page here"
        actions={
          <Button component={Link} href="/">
            All reviews
          </Button>
        }
      >
        The address may have lost a part on its way.
      </Empty>
    </main>
  </>
)
