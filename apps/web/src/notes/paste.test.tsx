import { getSchema } from '@tiptap/core'
import { DOMParser as ProseParser, type Node } from '@tiptap/pm/model'
import { expect, it } from 'vitest'
import { noteExtensions } from './extensions.ts'
import { cleanPasted } from './paste-clean.ts'
import { straight } from './paste-links.ts'
import { pastedText } from './paste-text.ts'

// Documents of our own in the shapes that each program documents or is known to write. None was copied from anybody.
const schema = getSchema(noteExtensions())

/** Blocks by their letters, in brackets, words with their marks: `ul(li(p(a *bold* word)))`. */
const SHORT: Record<string, string> = {
  paragraph: 'p', bulletList: 'ul', orderedList: 'ol', listItem: 'li', taskList: 'tasks', codeBlock: 'pre',
  tableRow: 'tr', tableHeader: 'th', tableCell: 'td', hardBreak: 'br',
} // prettier-ignore
const SIGNS: Record<string, string> = { bold: '*', italic: '/', strike: '~', underline: '_', code: '`' }
const said = (node: Node): string => {
  if (node.isText) {
    let words = node.text ?? ''
    for (const { type, attrs } of node.marks) {
      const sign = SIGNS[type.name] ?? ''
      words = type.name === 'link' ? `[${words}](${String(attrs.href)})` : `${sign}${words}${sign}`
    }
    return words
  }
  const inner = node.children.map(said).join('')
  const name = SHORT[node.type.name] ?? node.type.name
  if (name === 'doc') return inner
  if (name === 'heading') return `h${String(node.attrs.level)}(${inner})`
  if (name === 'taskItem') return `${node.attrs.checked === true ? 'done' : 'open'}(${inner})`
  return `${name}(${inner})`
}
const read = (dom: HTMLElement): string => said(ProseParser.fromSchema(schema).parse(dom))
const pasted = (html: string): string => {
  const dom = document.createElement('div')
  dom.innerHTML = cleanPasted(html)
  return read(dom)
}
const typed = (text: string): string | null => {
  const dom = pastedText(text, document)
  return dom && read(dom)
}

it('takes documents of Google: the bold that is none, styles, lists in lists, checklists, its redirects', () => {
  const page = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1">
<h1 dir="ltr"><span style="font-size:20pt;font-weight:700">Labels</span></h1>
<p dir="ltr"><span style="font-weight:400">Nobody was </span><span style="font-weight:700;font-style:italic">paged</span></p><p><span>&nbsp;</span></p>
<ul><li dir="ltr" aria-level="1"><p role="presentation"><span>one</span></p></li><ul><li aria-level="2"><p><span>two</span></p></li></ul></ul>
<ul><li role="checkbox" aria-checked="true" aria-level="1"><img src="data:image/png;base64,AAAA"><p><span>done</span></p></li><li role="checkbox" aria-checked="false"><p>left</p></li></ul>
<p><a href="https://www.google.com/url?q=https://example.com/a?b%3D1&sa=D"><span style="text-decoration:underline">run</span></a><sup><a href="#cmnt1">[a]</a></sup></p></b>`
  expect(pasted(page.replaceAll('\n', ''))).toBe(
    'h2(Labels)p(Nobody was /*paged*/)ul(li(p(one)ul(li(p(two)))))tasks(done(p(done))open(p(left)))p([run](https://example.com/a?b=1))',
  )
})

it('takes Word: drawn bullets become lists, tracked changes are settled, comments and empty lines go', () => {
  const item = (level: number, sign: string, words: string): string =>
    `<p class=MsoListParagraph style='margin-left:.5in;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${sign}<span>&nbsp;&nbsp;</span></span><![endif]>${words}<o:p></o:p></p>`
  const page = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style><!--[if gte mso 9]><xml>x</xml><![endif]--></head><body lang=EN><!--StartFragment--><p class=MsoTitle>Labels</p><p class=MsoNormal>Nobody <del cite="mailto:A" datetime="2026-01-01T00:00">ever </del><ins cite="mailto:A" datetime="2026-01-01T00:00">yet</ins> <b>paged</b><span style='mso-comment-continuation:1'><span class=MsoCommentReference>[A1]</span></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>${item(1, '·', 'one')}${item(2, 'o', 'two')}${item(1, '·', 'three')}${item(1, '1.', 'first')}<table class=MsoTableGrid><tr><td width=10 style='border:1pt'><p class=MsoNormal>a</p></td><td colspan=2><p>b</p></td></tr></table><div style='mso-element:comment-list'><p>A comment</p></div><!--EndFragment--></body></html>`
  expect(pasted(page)).toBe(
    'h2(Labels)p(Nobody yet *paged*)ul(li(p(one)ul(li(p(two))))li(p(three)))ol(li(p(first)))table(tr(td(p(a))td(p(b))))',
  )
})

it('takes Word on the web and Slack, whose lists say their level beside each item', () => {
  const web = (level: number, words: string): string =>
    `<div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1"><li data-aria-level="${level}" class="OutlineElement"><p class="Paragraph"><span class="TextRun"><span class="NormalTextRun">${words}</span></span><span class="EOP">&nbsp;</span></p></li></ul></div>`
  expect(pasted(`${web(1, 'one')}${web(2, 'two')}${web(1, 'three')}`)).toBe(
    'ul(li(p(one)ul(li(p(two))))li(p(three)))',
  )
  const slack = `<meta charset='utf-8'><span>See <b data-stringify-type="bold">this</b> <code data-stringify-type="code">dig</code> <img data-stringify-emoji=":eyes:" alt=":eyes:" src="https://a.example/e.png"></span><ul data-stringify-type="unordered-list" data-indent="0"><li data-stringify-indent="0">one</li></ul><ul data-indent="1"><li data-stringify-indent="1">two</li></ul><pre class="c-mrkdwn__pre">a<br>  b</pre>`
  expect(pasted(slack)).toBe('p(See *this* `dig` :eyes:)ul(li(p(one)ul(li(p(two)))))pre(a\n  b)')
})

it('begins a paragraph where two breaks stand for one, and where Slack says so', () => {
  expect(pasted('a<b>b<br> <br>c</b>d<br>e<p>f<br><br><br>g</p><br><br>h')).toBe(
    'p(a*b*)p(*c*dbr()e)p(f)p(g)p(h)',
  )
  expect(
    pasted('<div>a<span class="c-mrkdwn__br" data-stringify-type="paragraph-break"></span>b</div>'),
  ).toBe('p(a)p(b)')
  expect(pasted('<ul><li>a<br><br>b</li></ul><pre>c<br><br>d</pre>')).toBe('ul(li(p(a)p(b)))pre(c\n\nd)')
})

it('takes Confluence, GitHub and editors of code', () => {
  expect(
    pasted(
      '<div data-task-list-local-id="x"><div data-task-local-id="1" data-task-state="DONE">ask</div><div data-task-state="TODO">tell</div></div><ul class="inline-task-list"><li class="checked" data-inline-task-id="3"><span>old</span></li></ul><ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" checked> hub</li></ul>',
    ),
  ).toBe('tasks(done(p(ask))open(p(tell)))tasks(done(p(old)))tasks(done(p(hub)))')
  const code = (lines: string): string =>
    `<meta charset='utf-8'><div style="color:#ccc;font-family:Menlo, Monaco, 'Courier New', monospace;white-space:pre;">${lines}</div>`
  expect(pasted(code('<div><span style="color:red">if</span> x:</div><br><div>    y</div>'))).toBe(
    'pre(if x:\n\n    y)',
  )
  expect(pasted(code('<div>rm <span>-r</span></div>'))).toBe('p(`rm -r`)')
  expect(
    pasted('<html><body><pre style="font-family:JetBrains Mono"><span>a</span><br>b</pre></body></html>'),
  ).toBe('pre(a\nb)')
})

it('lets nothing in that runs, tracks or leads nowhere', () => {
  expect(
    pasted(
      '<p onclick="x()">a<script>x()</script><img src=x onerror="x()"><a href="javascript:x()">b</a><a href=" JaVa\nscript:x()">c</a><iframe src="https://e.example"></iframe><svg><script>x()</script></svg></p><form><button>go</button><input value="v"></form>',
    ),
  ).toBe('p(abc)')
  const cleaned = cleanPasted('<p style="x" id="y" onclick="z" data-track="1" class="w">a</p>')
  expect(cleaned).toBe('<p>a</p>')
  expect(straight('https://a.example/x?id=4&utm_source=mail&fbclid=9')).toBe('https://a.example/x?id=4')
  expect(straight('https://eu.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2F&data=1')).toBe(
    'https://a.example/',
  )
})

it('reads Markdown by its signs and leaves plain words plain, line by line', () => {
  expect(
    typed(
      '# Labels\n\nNobody was **paged**, see [run](https://a.example) `x_y`\n- one\n  - two\n- three\n\n1. first\n- [x] done\n- [ ] left\n```sh\nls *\n```\n> said\n\n| a | b |\n|---|---|\n| 1 | 2 |',
    ),
  ).toBe(
    'h2(Labels)p(Nobody was *paged*, see [run](https://a.example) `x_y`)ul(li(p(one)ul(li(p(two))))li(p(three)))ol(li(p(first)))tasks(done(p(done))open(p(left)))pre(ls *)blockquote(p(said))table(tr(th(p(a))th(p(b)))tr(td(p(1))td(p(2))))',
  )
  expect(typed('10:12 a_b *c* d\n\n10:13 e')).toBe('p(10:12 a_b *c* d)p(10:13 e)')
  expect(typed('one line with *stars*')).toBeNull()
})
