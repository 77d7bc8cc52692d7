import { Refusal, type Sentence } from '../publish/refusal.ts';

/** What went wrong, in words: a refusal as it is, an answer of the disk by its cause and remedy, the rest as thrown. */
export function explainError(error: unknown): Sentence {
  if (error instanceof Refusal) return error.sentence;
  const fault = diskFault(error);
  const explain = fault && diskFaults[fault.code ?? ''];
  if (explain) return explain(fault.dest ?? fault.path ?? '');
  const text = error instanceof Error ? error.message : String(error);
  return { en: text, zh: text };
}

/** An answer of the disk; of a copy that fails, the file that could not be written is dest. */
interface DiskFault extends NodeJS.ErrnoException {
  dest?: string;
}

/** The disk's own error, however deep a bundler has wrapped it. */
function diskFault(error: unknown): DiskFault | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const fault: DiskFault = cause;
    if (fault.code !== undefined && fault.code in diskFaults) return fault;
  }
  return undefined;
}

const noPermission = (path: string) => ({
  en: `${path} may not be written or read: give yourself the right to, or choose another folder`,
  zh: `没有读写 ${path} 的权限：请取得权限，或换一个文件夹`,
});

const diskFull = (path: string) => ({
  en: `the disk is full${path && `: ${path} could not be written`}; make room and start again`,
  zh: `磁盘已满${path && `，${path} 写不进去`}；请腾出空间后重新运行`,
});

const diskFaults: Readonly<Record<string, (path: string) => Sentence>> = {
  EACCES: noPermission,
  EPERM: noPermission,
  EROFS: noPermission,
  ENOSPC: diskFull,
  EDQUOT: diskFull,
  EMFILE: () => ({
    en: 'the system allows this program no more open files: close others, or raise the limit (ulimit -n)',
    zh: '系统不让程序再打开更多文件：请关闭其他程序，或提高上限（ulimit -n）',
  }),
};
