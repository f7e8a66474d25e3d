import type { Manifest } from './manifest.ts';
import { readPng } from './png.ts';

/** Words that promise too much, belong to Microsoft, or are commands of Teams itself. */
const SUPERLATIVES = /\b(best|first|fastest|leading|most|number one|only app|ultimate|unique|world-class)\b/i;
const RESERVED = /\b(start|schedule|end|leave) (a |the )?(meeting|call)\b|\bshare screen\b/i;
const FOREIGN_NAME = /\b(microsoft|teams|dev|beta|alpha|preview)\b/i;
const LONGEST_DESCRIPTION_WORDS = 500;

/** Where S15 wants a tab that is also in meetings. */
const NEEDED_CONTEXTS = ['channelTab', 'meetingChatTab', 'meetingDetailsTab', 'meetingSidePanel', 'meetingStage'];
const NOT_OURS = /(azurewebsites\.net|azurecontainerapps\.io|ngrok|devtunnels\.ms|trafficmanager\.net|\.example)$/;

export interface PackageContent {
  readonly manifest: Manifest;
  readonly color: Uint8Array;
  readonly outline: Uint8Array;
  /** The version that the product itself states. */
  readonly productVersion: string;
}

/** What the rules of the Teams store find wrong with any package, as far as a machine can tell. */
export function storeFaults({ manifest, color, outline, productVersion }: PackageContent): string[] {
  const { name, description, developer, version, validDomains, webApplicationInfo } = manifest;
  const texts = [name.short, name.full, description.short, description.full];
  return [
    ...when(!name.full.includes(developer.name), 'S1 the full name does not carry the name of its developer'),
    ...when(FOREIGN_NAME.test(name.short), 'S1 the name carries a name of Microsoft or of an unfinished state'),
    ...when(version !== productVersion, `S4 the manifest is ${version}, and the product ${productVersion}`),
    ...validDomains
      .filter((domain) => /[/:]/.test(domain) || domain.includes('*'))
      .map((domain) => `S3 validDomains has more than a host name: ${domain}`),
    ...when(!webApplicationInfo.resource.endsWith(webApplicationInfo.id), 'S4 the resource does not name the client'),
    ...iconFaults(color, outline),
    ...descriptionFaults(description),
    ...NEEDED_CONTEXTS.filter((context) => !manifest.configurableTabs[0]?.context.includes(context)).map(
      (context) => `S15 the tab is missing in ${context}`,
    ),
    ...when(!(manifest.configurableTabs[0]?.scopes.includes('groupChat') ?? false), 'S15 the tab is missing in chats'),
    ...texts.filter((text) => RESERVED.test(text)).map(() => 'S17 a text uses a command of Teams'),
  ];
}

/** What else must hold for the package that goes to the store. */
export function publishFaults({ name, validDomains }: Manifest): string[] {
  return [
    ...validDomains.filter((domain) => NOT_OURS.test(domain)).map((domain) => `S3 ${domain} is not a domain we own`),
    ...when(/[()]/.test(name.short), 'S1 the name says that this is a trial'),
  ];
}

function descriptionFaults({ short, full }: Manifest['description']): string[] {
  const words = full.split(/\s+/).length;
  return [
    ...when(short === full, 'S6 the short and the long description are the same'),
    ...when(/\bapp\b/i.test(short), 'S6 the short description says app'),
    ...when(words > LONGEST_DESCRIPTION_WORDS, `S6 the long description has ${words} words`),
    ...when(!/^[^.]*Microsoft Teams/.test(full), 'S6 the first mention of Teams is not Microsoft Teams'),
    ...when(SUPERLATIVES.test(`${short} ${full}`), 'S6 a description promises a superlative'),
    ...['support', 'privacy', 'terms']
      .filter((page) => !full.includes(`/${page}.html`))
      .map((page) => `S6 the long description has no way to ${page}`),
  ];
}

function iconFaults(color: Uint8Array, outline: Uint8Array): string[] {
  const large = readPng(color);
  const small = readPng(outline);
  return [
    ...when(large.width !== 192 || large.height !== 192, 'S5 color.png is not 192×192'),
    ...when(small.width !== 32 || small.height !== 32, 'S5 outline.png is not 32×32'),
    ...when(!small.isWhiteOnTransparent, 'S5 outline.png has another colour than white'),
    ...when(!small.touchesSides, 'S5 outline.png has padding'),
  ];
}

function when(isWrong: boolean, fault: string): string[] {
  return isWrong ? [fault] : [];
}
