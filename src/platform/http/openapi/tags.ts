/** One tag per audience: the segment of the path after the version. */
const TAGS: Readonly<Record<string, string>> = {
  citizen: 'Người dân, doanh nghiệp | Citizens and businesses',
  desk: 'Bộ phận Một cửa | One-stop unit',
  officer: 'Cán bộ giải quyết hồ sơ | Officers who resolve dossiers',
  admin: 'Quản trị | Administration',
  me: 'Người gọi, mọi đối tượng | The caller, for every audience',
  public: 'Công khai, không cần đăng nhập | Public, no login needed',
  partner: 'Hệ thống của cơ quan khác | Systems of other agencies',
  callbacks: 'Hệ thống ngoài gọi lại | Calls back from outside systems',
  sandbox: 'Môi trường thử nghiệm | Sandbox',
  operations: 'Vận hành | Operations',
};

/** The tag of a path; `/v1/deadlines` is public, what is outside of `/v1` is for operators. */
export function tagOf(path: string): string {
  const [version, audience = ''] = path.split('/').slice(1);
  if (version !== 'v1') return 'operations';
  return audience in TAGS ? audience : 'public';
}

/** The tags that the paths use, each with its description. */
export function tagsOf(paths: readonly string[]): { readonly name: string; readonly description: string }[] {
  const used = new Set(paths.map(tagOf));
  return Object.entries(TAGS).flatMap(([name, description]) => (used.has(name) ? [{ name, description }] : []));
}
