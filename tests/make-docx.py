"""Writes the documents that tests/check/import.test.ts imports: make-docx.py <folder> <photo.jpg> <drawing.png>.

Word's own parts come from python-docx; what it has no call for (tracked changes, text boxes, footnotes, comments, styles of
WPS) is put in as Word and WPS write it.
"""
import json
import re
import sys
import zipfile
from pathlib import Path

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.shared import Cm

folder, photo, drawing = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def put(paragraph, xml):
    """Adds raw XML at the end of a paragraph."""
    element = re.sub(r'^<([\w:]+)', rf'<\1 {NAMES}', xml, count=1)
    paragraph._p.append(parse_xml(element))
    return paragraph


def run(words):
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def box(words):
    return f'<w:txbxContent><w:p>{run(words)}</w:p></w:txbxContent>'


def shape(words):
    return (
        '<w:drawing><wp:anchor><wp:extent cx="1" cy="1"/><wp:docPr id="9" name="Text Box 9"/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f'<wps:wsp><wps:txbx>{box(words)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>'
    )


def insertion(words):
    return f'<w:ins w:id="1" w:author="A" w:date="2023-06-30T00:00:00Z">{run(words)}</w:ins>'


def deletion(words):
    return f'<w:del w:id="2" w:author="A" w:date="2023-06-30T00:00:00Z"><w:r><w:delText>{words}</w:delText></w:r></w:del>'


def picture(document, file):
    document.add_paragraph().add_run().add_picture(file, width=Cm(6))


def save(document, name, parts=None):
    """Saves, with further parts: path, XML, kind of relation and content."""
    path = folder / f'{name}.docx'
    document.save(path)
    if not parts:
        return
    whole = {entry: zipfile.ZipFile(path).read(entry) for entry in zipfile.ZipFile(path).namelist()}
    for kind, xml in parts.items():
        whole[f'word/{kind}.xml'] = xml.encode()
        add(whole, '[Content_Types].xml', f'<Override PartName="/word/{kind}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/></Types>', '</Types>')
        add(whole, 'word/_rels/document.xml.rels', f'<Relationship Id="x{kind}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{kind}.xml"/></Relationships>', '</Relationships>')
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as archive:
        for entry, content in whole.items():
            archive.writestr(entry, content)


def add(whole, path, text, before):
    whole[path] = whole[path].decode().replace(before, text).encode()


def word():
    """A Chinese article as Word saves it, with everything a desk may have left in it."""
    d = Document()
    d.add_paragraph('河上新桥 今日通车', style='Title')
    d.add_paragraph('两岸居民往来更便捷', style='Subtitle')
    d.add_paragraph('本报记者 张三 李四')
    d.add_paragraph('2023年6月30日')
    d.add_paragraph('\u3000\u3000６月３０日，河上 新桥通车，全长１２０米，\n采用ＢＩＭ技术。\n\u3000\u3000两岸的人都来了。')
    d.add_heading('一、建桥', 1)
    p = d.add_paragraph('建桥有三步。')
    p.add_run('一是打桩。').bold = True
    p.add_run('桩长{20}米，成本<5%，')
    p.add_run('真').italic = True
    p.add_run('快。')
    p.add_run('二是架梁 ').bold = True
    p.add_run('，用了*三*天。')
    picture(d, photo)
    d.add_paragraph('图1：新桥夜景。张三 摄', style='Caption')
    put(put(put(d.add_paragraph('新桥'), insertion('当天')), deletion('昨天')), run('通车。'))
    d.add_heading('细节', 2)
    put(d.add_paragraph('桥头有牌。'), f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{shape("牌上写着桥名。")}</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{box("牌上写着桥名。")}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>')
    put(d.add_paragraph('桥尾也有牌。'), f'<w:r>{shape("牌上写着年份。")}</w:r>')
    put(put(d.add_paragraph('投资1亿元'), '<w:r><w:footnoteReference w:id="2"/></w:r>'), run('。'))
    put(d.add_paragraph('工期两年。'), '<w:r><w:commentReference w:id="5"/></w:r>')
    d.add_heading('二、用桥', 1)
    t = d.add_table(rows=2, cols=3)
    for cell, words in zip([c for row in t.rows for c in row.cells], ['年份', '车流', '人流', '2023年', '3万辆', '5万人']):
        cell.text = words
    for words in ['先看桥。', '再过桥。']:
        d.add_paragraph(words, style='List Number')
    d.add_paragraph('最后回家。', style='List Bullet')
    picture(d, drawing)
    put(put(put(d.add_paragraph('', style='Caption'), run('图 ')), f'<w:fldSimple w:instr=" SEQ 图 ">{run("2")}</w:fldSimple>'), run(' 桥的位置'))
    put(d.add_paragraph('详见'), f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>')
    p = d.paragraphs[-1]
    put(put(put(put(put(p, '<w:r><w:instrText xml:space="preserve"> HYPERLINK "https://example.org/bridge" </w:instrText></w:r>'), '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'), run('网站')), '<w:r><w:fldChar w:fldCharType="end"/></w:r>'), run('。'))
    put(put(d.add_paragraph('读作'), f'<w:r><w:ruby><w:rubyPr/><w:rt>{run("qiáo")}</w:rt><w:rubyBase>{run("桥")}</w:rubyBase></w:ruby></w:r>'), run('。'))
    put(put(d.add_paragraph('面积'), '<m:oMath><m:r><m:t>a×b</m:t></m:r></m:oMath>'), run('平方米。'))
    d.add_paragraph('责任编辑：王五')
    note = f'<w:footnotes {NAMES}><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>{run(" 据市交通局。")}</w:p></w:footnote></w:footnotes>'
    comment = f'<w:comments {NAMES}><w:comment w:id="5" w:author="A" w:initials="A"><w:p>{run("再核实")}</w:p></w:comment></w:comments>'
    save(d, 'word', {'footnotes': note, 'comments': comment})


def wps():
    """A Chinese article as WPS saves it: its own names of styles, heads by hand, a headline that is only centred."""
    d = Document()
    for style, name in [('Heading 1', '标题 1'), ('Heading 2', '标题 2'), ('Caption', '题注')]:
        d.styles[style].element.name_val = name
    p = d.add_paragraph()
    p.add_run('老城换新颜').bold = True
    p.alignment = WD_ALIGN_PARAGRAPH.CENTER
    d.add_paragraph('记者 张三')
    d.add_paragraph('老城改造完成。')
    d.paragraphs[-1].runs[0].bold = True
    for head, text in [('一、住得好', '住房改造了100套。'), ('二、行得畅', '道路拓宽了3公里。')]:
        d.add_paragraph().add_run(head).bold = True
        d.add_paragraph(text)
    d.add_paragraph('（一）公交')
    d.add_paragraph('公交线增加了2条。')
    d.add_paragraph('老街').runs[0].bold = True
    d.add_paragraph('老街不通车。')
    save(d, 'wps')
    s = Document()
    for style, name in [('Heading 1', '标题 1'), ('Heading 2', '标题 2'), ('Caption', '题注')]:
        s.styles[style].element.name_val = name
    s.add_paragraph('老城换新颜', style=s.styles.element.get_by_id('Heading1') is not None and s.styles['标题 1'] or None)
    s.add_paragraph('老城改造完成。')
    s.add_paragraph('住得好', style=s.styles['标题 2'])
    s.add_paragraph('住房改造了100套。')
    picture(s, photo)
    s.add_paragraph('图：新房（李四 摄）', style=s.styles['题注'])
    s.add_paragraph('行得畅', style=s.styles['标题 2'])
    s.add_paragraph('道路拓宽了3公里。')
    save(s, 'wps-styles')


def english():
    """An English article with a caption, a broken line and marks that Markdown would read."""
    d = Document()
    d.add_heading('A bridge opens', 0)
    d.add_paragraph('By Zhang San and Li Si')
    d.add_paragraph('import duties fell when the bridge\nopened. 1. It is *new*.')
    d.add_heading('How the new bridge was built', 1)
    d.add_paragraph('It took ２ years & cost <5% {of all}.')
    d.add_paragraph('1. Not a list [sic] with a_b and _c_.')
    picture(d, photo)
    d.add_paragraph('Figure 1. The bridge at night. Photo: Zhang San')
    d.add_heading('What comes next', 1)
    p = d.add_paragraph('')
    p.add_run('Traffic:').bold = True
    p.add_run('more of it.')
    save(d, 'english')


def article():
    """The article of tests/fixtures as a document; its captions stand under pictures."""
    lines = [line.strip() for line in Path('tests/fixtures/article.zh.md').read_text().splitlines() if line.strip()]
    d = Document()
    for line in lines:
        if line.startswith('# '):
            d.add_paragraph(line[2:], style='Title')
        elif line.startswith('## '):
            d.add_heading(line[3:], 1)
        elif line in json.loads(sys.argv[4]):
            picture(d, photo)
            d.add_paragraph(line, style='Caption')
        else:
            d.add_paragraph(line)
    save(d, 'article')


word()
wps()
english()
article()
