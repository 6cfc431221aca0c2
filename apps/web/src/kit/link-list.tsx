import { Button, CopyButton } from '@mantine/core'
import { IconCheck, IconLink } from '@tabler/icons-react'
import classes from './link-list.module.css'

export interface LinkListProps {
  links: readonly { readonly name: string; readonly note: string; readonly url: string }[]
}

/** Links to hand out, each with a button that copies it. The address itself is not shown: screens are shared. */
export const LinkList = ({ links }: LinkListProps) => (
  <ul className={classes.list}>
    {links.map(({ name, note, url }) => (
      <li key={name}>
        <span className={classes.words}>
          <b>{name}</b>
          <span>{note}</span>
        </span>
        <CopyButton value={url} timeout={2_000}>
          {({ copied, copy }) => (
            <Button
              size="xs"
              variant="default"
              onClick={copy}
              leftSection={
                copied ? <IconCheck size={14} stroke={1.5} /> : <IconLink size={14} stroke={1.5} />
              }
              aria-label={copied ? `Copied, the link for ${name}` : `Copy link for ${name}`}
            >
              {copied ? 'Copied' : 'Copy link'}
            </Button>
          )}
        </CopyButton>
      </li>
    ))}
  </ul>
)
