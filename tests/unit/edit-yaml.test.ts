import assert from 'node:assert/strict';
import { readFileSync, globSync } from 'node:fs';
import { describe, it } from 'node:test';
import { editYaml } from '../../src/source/edit-yaml.ts';

const story = `# The masthead.
locales: [zh, en]   # the original first

title:
  zh: '桥'
  en: "The bridge"
sections:
- bridge   # the new one
- ferry
`;

/** Lines that two texts do not share: what an editor would see in git. */
function changed(before: string, after: string): { gone: string[]; come: string[] } {
  const [a, b] = [before.split('\n'), after.split('\n')];
  return { gone: a.filter((line) => !b.includes(line)), come: b.filter((line) => !a.includes(line)) };
}

describe('a change of a YAML file', () => {
  it('of one value keeps its quotes, its comment and everything else', () => {
    const after = editYaml(story, { do: 'set', at: ['title', 'zh'], value: '老桥' });
    assert.equal(after, story.replace("'桥'", "'老桥'"));
    assert.equal(
      editYaml(story, { do: 'set', at: ['sections', 0], value: 'old-bridge' }),
      story.replace('- bridge   #', '- old-bridge   #'),
    );
  });

  it('quotes what YAML would read otherwise', () => {
    const plain = 'title:\n  en: A bridge\n';
    for (const words of ['Bridge: old and new', '# one', 'true', '123', '- a', 'a #b'])
      assert.equal(
        editYaml(plain, { do: 'set', at: ['title', 'en'], value: words }),
        `title:\n  en: ${JSON.stringify(words)}\n`,
      );
  });

  it('puts an item into a list and moves one, in lines of their own', () => {
    const put = editYaml(story, { do: 'insert', at: ['sections', 2], value: 'tunnel' });
    assert.deepEqual(changed(story, put), { gone: [], come: ['- tunnel'] });
    assert.ok(put.endsWith('- bridge   # the new one\n- ferry\n- tunnel\n'), put);
    const moved = editYaml(story, { do: 'move', at: ['sections', 1], to: 0 });
    assert.match(moved, /sections:\n- ferry\n- bridge +# the new one\n$/u);
    assert.ok(moved.startsWith(story.slice(0, story.indexOf('sections:'))));
  });

  it('takes a value away with the lines that held it, and a list that is left empty', () => {
    const less = editYaml(story, { do: 'set', at: ['sections', 0], value: undefined });
    assert.deepEqual(changed(story, less), { gone: ['- bridge   # the new one'], come: [] });
    const none = editYaml('a: 1\nb:\n  - c\n', { do: 'set', at: ['b', 0], value: undefined });
    assert.equal(none, 'a: 1\n');
  });

  it('takes the last item of a list away without the comment of what comes next', () => {
    const text = 'byline:\n  - name: A\n  - name: B\n    role: C\n# What readers should know.\nnotes:\n  - one\n';
    const less = editYaml(text, { do: 'set', at: ['byline', 1], value: undefined });
    assert.equal(less, 'byline:\n  - name: A\n# What readers should know.\nnotes:\n  - one\n');
    const none = editYaml(text, { do: 'set', at: ['byline'], value: undefined });
    assert.equal(none, '# What readers should know.\nnotes:\n  - one\n');
  });

  it('leaves empty what is still to be filled in, and keeps the comment of an empty file', () => {
    const begun = editYaml('# None yet.\n', { do: 'insert', at: [0], value: { id: null, label: { zh: null } } });
    assert.match(begun, /^# None yet\.\n\n?- id:\n {2}label:\n {4}zh:\n$/u);
  });

  it('changes in every file of the story only the lines that it is about', () => {
    for (const file of globSync('content/**/*.yaml')) {
      const text = readFileSync(file, 'utf8');
      const isList = /^- /mu.test(text) && !/^\w+:/mu.test(text);
      const edit = isList
        ? editYaml(text, { do: 'insert', at: [1], value: { id: 'a-new-one', value: 3 } })
        : editYaml(text, { do: 'set', at: ['a-new-one'], value: 3 });
      assert.deepEqual(changed(text, edit).gone, [], file);
    }
  });
});
