/**
 * Sentences in a Latin-script language that is not English (BC-20): "El reembolso fue aprobado." The checks of claims read Korean and
 * English alone, so whatever is said in a third language would go past them. English is told by its own words; of the others a few words
 * that English has not are enough. Names of goods, addresses and quotes of the shop's or the customer's words count for nothing.
 */
import type { GuardContext } from "./guard-context.ts";
import { splitSentences } from "./reply-text.ts";

/** A sentence of that many words has an English one among them. */
const FOREIGN_WORDS = 4;
/** So many in a row, with words of another language among them, are foreign beside English ones. */
const FOREIGN_RUN = 3;

/** English words that no neighbour shares ("me", "no", "a", "real" are Spanish too), and the words of this trade. */
const ENGLISH = new Set(
  `the and you your yours yourself i'm i'll i've i'd we we're we'll we've they they're them their it it's its this that that's these those
  he she his her him our ours us i my myself of to for with from by at about into onto over under until till since after before between
  within without through during is are was were be been being am isn't aren't wasn't have has had haven't hasn't do does did don't doesn't
  didn't done doing will won't would wouldn't can can't cannot could couldn't should shouldn't shall may might must not nothing never yes yep
  yeah sure okay ok but or if when where who whose which what what's why how because so than then there there's here here's any anything
  anyone every everything everyone each both all some something someone somebody only just also too very still yet already again once ever
  always now soon today tomorrow yesterday tonight day days week weeks month months year years hour hours minute minutes time times first
  last next more most less few many much other others another same new old own such as up down out off on in back away please thanks thank
  sorry hello hi welcome hey good great fine nice happy glad apologies apologise apologize regards
  order orders ordered ordering item items product products purchase purchased refund refunds refunded return returns returned returning
  exchange exchanges exchanged cancel cancels cancelled canceled cancellation cancelling ship ships shipped shipping shipment shipments
  deliver delivers delivered delivery deliveries arrive arrives arrived arrival prepare prepared preparing processing processed track tracking
  parcel package packages box status address addresses payment payments paid pay pays charge charged charges price prices fee fees cost costs
  money card bank account amount coupon discount store shop policy policies rule rules window period request requests requested requesting
  decision decide decides decided approve approved approval reject rejected decline declined review reviewed reviews support team staff
  person human people agent agents colleague colleagues assistant manager customer customers service help helped question questions answer
  answers answered message messages chat details detail information info number numbers reason reasons problem problems issue issues fault
  faulty defect defective damaged broken wrong missing faulty received receive receiving receipt bought buy send sent sending get gets got
  getting give gives given gave take takes taken took make makes made making know knows known let lets see sees seen look looks looking
  find found check checks checked checking confirm confirms confirmed tell tells told say says said ask asks asked asking share shares shared
  wait waits waited waiting want wants wanted need needs needed like likes feel feels think thought hope hopes understand understood choose
  change changes changed changing keep keeps kept left leave leaves moved move open opened used unused eligible able possible available
  unable unfortunately however while though available free full part right correct working works work worked nobody none
  one two three four five six seven eight nine ten hundred thousand january february march april june july august september october november
  december monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night colour color size blue red black white
  green large small medium wireless earbuds headphones charger battery cable desk lamp bag shirt shoes book phone bottle chair`
    .split(/\s+/u)
    .filter((word) => word !== ""),
);
/** Words that English uses as well as its neighbours: they tell nothing here. */
const SHARED = new Set(
  "me no a i u of is real on an in do so as he die was use pro plus van am hat list art".split(" "),
);
/** English by their look: "hasn't", "shipped", "quickly", "tracking". */
const LOOKS_ENGLISH =
  /'(?:s|t|re|ll|ve|d|m)$|(?:[a-z]{2}ed|[a-z]{2}ly|[a-z]{3}ing|ness|tion|tions|ship|ful|less|ight|ough)$/u;

/** Function words and words of the trade in other languages, without their marks. */
const FOREIGN = new Set(
  [
    "el los las un una unos unas del al su sus mi tu ha han he hemos sido fue fueron esta estan estamos este esto ese eso es soy eres somos son ser era hay muy ya que con para por pero como cuando usted ustedes le les nos se lo si aqui hoy manana dinero reembolso reembolsado aprobado aprobada cuenta pedido envio enviado entregado recibira recibir devolucion devuelto dias gracias persona llamo hola pronto puede todo nuestro",
    "il gli uno della dello delle dei degli nel nella sul alla allo ai dal dalla suo sua suoi tuo mio e stato stata stati sono siamo ho hai abbiamo hanno sara verra piu anche che con per ma come quando lei noi voi rimborso rimborsato approvato approvata ordine spedito spedizione consegnato ricevera soldi conto domani oggi giorni grazie ciao subito reale",
    "o os as uma uns umas do da dos das no na nos nas ao seu seus sua suas meu minha foi foram sera esta estao estamos voce voces nao sim ja muito mas com por para em que reembolso aprovado aprovada pedido enviado entregue dinheiro conta receber recebera amanha hoje obrigado obrigada ola sou pessoa",
    "le la les des du au aux une ce cet cette ces votre vos notre nos mon ma mes est sont sera ete etait avez avons ont vous nous je il elle ils ne pas plus et ou mais avec pour dans sur par que qui deja remboursement rembourse remboursee approuve approuvee commande expediee livree argent compte recevrez demain jours merci bonjour suis personne",
    "der die das den dem des ein eine einen einem einer ihr ihre ihren ihrem sie ich wir mein unser ist sind war wurde wurden wird werden worden habe haben hat und oder aber nicht kein keine mit fur auf von zu zum zur bei nach aus bereits schon geld ruckerstattung erstattung erstattet genehmigt bestellung versandt geliefert konto erhalten morgen heute tage danke hallo mensch bin",
    "het een de uw jouw mijn ons onze zijn wordt werd heeft hebben hebt u jij ik wij niet geen en of maar met voor op naar bij uit al reeds geld terugbetaling terugbetaald goedgekeurd bestelling verzonden geleverd rekening ontvangt morgen vandaag dagen dank bedankt bent",
    "yang dan ini itu anda kami kita saya sudah telah akan tidak bukan dengan untuk dari ke di pada dana uang pengembalian disetujui pesanan dikirim rekening besok hari terima kasih dikembalikan",
    "toi ban chung cua duoc hoan tien cho khong va voi trong ngay mai don hang roi cam on quy khach",
    "ang ng mga sa po opo ay na ninyo iyong inyong namin kami siya pera bukas naaprubahan",
    "jest sa byl zostal zostala nie tak panstwa zwrot pieniadze zamowienie i w z na do juz jutro dziekuje",
    "iade onaylandi paraniz siparisiniz bir ve icin degil edildi yapildi yarin hesabiniza tesekkurler",
    "hwanbul seungin baesong jumun gogaek gogaeknim annyeonghaseyo gamsahamnida naeil",
    "jeg du er har det som og ikke din deres pengene blevet godkendt pengar har blivit godkand aterbetalning ar vi kan",
    "ruckzahlung erfolgt uberwiesen bestatigt storniert zuruckerstattet virement annulee validee confirmee confirmado confirmada cancelado cancelada pagado enviada entregada confermato annullato pagamento pago bevestigd geannuleerd dibatalkan dikonfirmasi",
    "pecunia tua est vestra reddita",
  ].flatMap((words) => words.split(" ")),
);
/** Korean in Latin letters, by its endings. */
const ROMANISED =
  /(?:seumnida|simnida|imnida|hamnida|doemnida|haesseoyo|sseoyo|haseyo|yeyo|ieyo|eoyo|haeyo|dwaeyo|geyo)$/u;

/** What stands in names all over the world: "Maria de la Cruz", "Café de Paris". */
const IN_NAMES = new Set("de la le les du del van der von di da el los dos y et en das al".split(" "));
/** A word of another language that alone is an answer: "Aprobado." */
const WHOLE_ANSWER = 6;

interface Word {
  readonly word: string;
  /** Written as a name, and not the first of its sentence. */
  readonly isName: boolean;
}

/** Whether a sentence of a reply is in a Latin-script language that is not English. */
export function hasForeignSentence(raw: string, context: GuardContext): boolean {
  const quoted = [...context.helpTexts, ...context.customerTexts].map((text) => plain(text).toLowerCase());
  const typed = wordSet(context.customerTexts);
  const named = wordSet(
    [...context.ordersSeen, ...(context.ownOrders ?? [])].map(({ productName }) => productName),
  );
  if ((raw.normalize("NFC").match(VIETNAMESE)?.length ?? 0) > 1) return true;
  const text = plain(raw).replace(/https?:\/\/\S+|\S+@\S+|\bord-[\w-]+/giu, " § ");
  return splitSentences(text).some((sentence) => {
    const own = sentence.replace(QUOTE, (quote, said: string) =>
      quoted.some((source) =>
        source.includes(
          said
            .trim()
            .replace(/[.,!?]+$/u, "")
            .toLowerCase(),
        ),
      )
        ? " § "
        : quote,
    );
    return isForeign(
      wordsOf(own).filter(({ word }) => !named.has(word)),
      typed,
    );
  });
}

/** Letters that only Vietnamese has. */
const VIETNAMESE = /[\u1ea0-\u1ef9ơưƠƯ]/gu;
const QUOTE = /["“”«»'‘](?<said>[^"“”«»]{2,200})["“”«»'’](?![a-z])/gu;

function isForeign(words: readonly Word[], typed: ReadonlySet<string>): boolean {
  return words.some(({ word }) => isEnglish(word)) ? hasForeignRun(words, typed) : isWhollyForeign(words);
}

function isWhollyForeign(words: readonly Word[]): boolean {
  const foreign = words.filter(({ word }) => isOther(word)).length;
  const english = words.filter(({ word }) => LOOKS_ENGLISH.test(word)).length;
  if (words.length === 1) return words.some(({ word }) => isOther(word) && word.length >= WHOLE_ANSWER);
  if (foreign > english) return true;
  return english === 0 && words.filter(({ isName }) => !isName).length >= FOREIGN_WORDS;
}

/** Beside English words: a run of others. What the customer typed may be said back. */
function hasForeignRun(words: readonly Word[], typed: ReadonlySet<string>): boolean {
  let run = 0;
  let foreign = 0;
  for (const { word } of words) {
    const isOurs = isEnglish(word) || word === "i" || typed.has(word);
    run = isOurs ? 0 : run + 1;
    foreign = isOurs ? 0 : foreign + (isOther(word) ? 1 : 0);
    if (run >= FOREIGN_RUN && foreign >= 2) return true;
  }
  return false;
}

/** An English word that no other language has as well. */
function isEnglish(word: string): boolean {
  return ENGLISH.has(word) && !FOREIGN.has(word) && !SHARED.has(word);
}

function isOther(word: string): boolean {
  return (FOREIGN.has(word) && !SHARED.has(word) && !IN_NAMES.has(word)) || ROMANISED.test(word);
}

function wordsOf(text: string): Word[] {
  return (text.match(/[a-z]+(?:'[a-z]+)*/giu) ?? []).map((word, index) => ({
    word: word.toLowerCase(),
    isName: index > 0 && /^[A-Z]/u.test(word),
  }));
}

function wordSet(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => wordsOf(plain(text)).map(({ word }) => word)));
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/gu, "")
    .replace(/[’ʼ`]/gu, "'")
    .replace(/[ßẞ]/gu, "ss")
    .replace(/[łŁ]/gu, "l")
    .replace(/ı/gu, "i")
    .replace(/[đĐ]/gu, "d")
    .replace(/[øØ]/gu, "o");
}
