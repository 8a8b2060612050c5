import type { Sample } from './corpus.test.support.js';
import type { FindingKind } from './finding.js';

/*
 * Sentences written by hand before the rules were widened, with what in them may point to a person as `{h:…}`: (h)etu,
 * (i)ban, (e)-mail, (p)hone, (a)ddress, (c)ase number. Identity codes have individual numbers 900 to 999, which are given to
 * nobody; telephone numbers, accounts and cases are made up.
 */
const KINDS: Readonly<Record<string, FindingKind>> = { h: 'identity-code', i: 'iban', e: 'email', p: 'phone', a: 'address', c: 'case-number' };

const read = (sentences: string): readonly Sample[] => {
  let language: Sample['language'] = 'fi';
  return sentences.trim().split('\n').flatMap((line): Sample[] => {
    if (line.startsWith('# ')) {
      language = line.slice(2) as Sample['language'];
      return [];
    }
    let text = '';
    const planted: Sample['planted'][number][] = [];
    for (const [at, piece] of line.split(/\{(\w:[^}]*)\}/).entries()) {
      const words = at % 2 ? piece.slice(2) : piece;
      if (at % 2) planted.push({ kind: KINDS[piece[0]!]!, start: text.length, end: text.length + words.length });
      text += words;
    }
    return [{ language, text, planted }];
  });
};

/** Those that the rules were widened with. */
export const seen = read(`
# fi
Asiakas {h:131052-9085} kävi vastaanotolla ilman ajanvarausta.
Hetu on {h:020394+9000} ja äidin {h:050668-9453}.
Kirjattu henkilötunnuksella {h:110511a912c}, tarkistettava.
lapsi s. 3.4.2015 ({h:030415A922S})
hlötunnus:{h:240777-9300}
Henkilötunnus {h:010203A9001} on ilmeisesti kirjoitettu väärin.
Puh {p:0401234567} tavoittaa parhaiten aamulla.
Äidin numero {p:+358 50 123 4567}, isän {p:045-1234567}.
Soittopyyntö nroon {p:044 - 987 65 43} kiitos
Isännöitsijän numero on {p:09 4567 890} jos tulee ongelmia vuokran kanssa.
p. {p:0440 123 456}, ei vastaa viikonloppuisin
Palauttakaa puhelu: {p:050.123.4567}
Tekstiviesti tuli numerosta {p:+358401234567} yöllä.
Kriisipäivystyksen gsm {p:040 7654321}.
Vanhemmat tavoittaa numeroista {p:0401234567} ja {p:050 7654321}.
Tukihenkilön puhelin {p:(08) 123 4567}.
Sähköpostia voi lähettää osoitteeseen {e:maija.meikalainen@esimerkki.fi}.
Sposti {e:mm_78@posti.esimerkki.com} ei toimi
Hän kirjoitti osoitteesta {e:Matti.Virtanen at esimerkki.fi} sosiaalitoimeen.
Ota yhteyttä {e:asumisneuvoja [at] kaupunki.fi}
meili {e:pertti(a)esimerkki.fi}
Rahat menivät tilille {i:FI21 1234 5600 0007 85}.
tilinro {i:fi2112345600000785} oli väärä
Maksu palautui tililtä {i:FI42 5000 1510 0000 23} Kelaan.
Tilinumero {i:FI2112345600000786} on näppäilyvirhe.
Vanhassa muodossa tili {i:123456-785} ei enää käy.
Perhe muutti osoitteeseen {a:Mannerheimintie 12 A 3}, 00100 Helsinki.
Asunto {a:Hämeenkatu 14 B 22} oli purkukunnossa.
Palvelupiste osoitteessa {a:Kauppakatu 5} suljetaan.
Osoite on {a:Esplanadi 3}.
Nuori yöpyy rapussa {a:Itäinen Pitkäkatu 30}.
Hänellä on vuokra-asunto {a:Kivikonkaari 11 C 45}.
Häätö: {a:Merimiehenkatu 7 as 12}
tavattu kotona, {a:keskuskatu 3 b 8}
Perhe asuu {a:Puistopolku 6}:ssa.
Talo on {a:Vanhatie 118}, naapurit valittavat.
{a:Satamakuja 2} on täynnä asunnottomia
Asiakkaan luona {a:Lehtotie 4 as. 2} oli kylmä.
Asuu Pispalassa, {a:Pispalan valtatie 22}.
{a:Rauhankadulla 10} asuvat vanhukset eivät pääse kauppaan.
Tukiasunto on {a:Niittyrannassa 5}.
PL 123, 33101 Tampere on postiosoite.
Asiakasnro {c:445566} siirrettiin uuteen järjestelmään.
Dnro {c:HEL 2026-001234} odottaa päätöstä.
diaarinumero {c:THL/1234/5.09.00/2026}
Päätös {c:123/05.02/2026} oikaistiin.
Potilaskertomus, potilasnumero: {c:PT-88123}
Hakemusnumero {c:2026-55512} on yhä käsittelyssä
Kelan asiointinumero {c:1234567} katosi
as.nro {c:90021} 
Asia nro {c:4521/2026} hallinto-oikeudessa.
Asianumero {c:H 1234/26} käräjäoikeudessa
Viitenumero {c:20348} puuttui maksusta, joten maksu palautui.
Laskulla asiakastunnuksella {c:778812} oli kaksi lasta.
Tapausnumero {c:15-2231}.
Rikosilmoitus {c:5500/R/12345/25} on tehty.
Ulosottoasia, asianro {c:1203998877}.
Jonotusaika on nyt 14 viikkoa, kun se vuonna 2024 oli 6.
Sosiaalihuoltolain (1301/2014) 36 §:n mukaan arvio on tehtävä 7 arkipäivässä.
Toimeentulotukea haki 1.1.–30.6.2026 yhteensä 2 345 taloutta.
Perusosa on 587,71 €/kk ja asumismenot 720,00 €.
Neuvonta on avoinna ma-pe klo 9.00-15.30 ja la 10-14.
Diagnoosilla F32.1 tai F20.0 ei pääse kuntoutukseen.
Huone 214 B on liian pieni perhetapaamisiin.
Bussi 23 ja raitiovaunu 4 eivät kulje alueelle klo 18 jälkeen.
Linja 550 kulkee 10 minuutin välein.
Y-tunnus 1234567-8 on yrityksen, ei henkilön.
Postinumeroalueella 33720 on 1 200 vuokra-asuntoa.
Lasku 1 250,50 euroa erääntyi 15.3.2026.
Vuokra nousi 640 eurosta 715 euroon.
Kelan etuudet: työmarkkinatuki 37,21 €/pv, yleinen asumistuki 80 %.
18–29-vuotiaista 12,4 % on työn ja koulutuksen ulkopuolella.
Palveluseteli 2026-2027 ei kata kuljetusta.
Kokous pidettiin 12.5.2026 klo 13–15 huoneessa 3.
Kysely lähetettiin 1 500 asiakkaalle, ja 312 vastasi.
Katso www.kela.fi/toimeentulotuki tai https://thl.fi/aiheet/12345.
Kela-taksin omavastuu on 25 euroa matkalta.
Asumisneuvonnassa kävi 08/2026 yhteensä 45 ihmistä.
Hätänumero 112 ja päivystysapu 116117 ruuhkautuvat.
Kriisipuhelin {p:09 2525 0111} on päivystävä valtakunnallinen palvelu
Vaihteen numero 029 1234567 ei vastaa.
Nollalinja 080 005 005 auttaa.
Palvelunumero 020 692 200 (pvm/mpm).
Luokassa 3 B on 24 oppilasta.
Taulukon 4 A rivi 12 on väärin.
Kohta 5 a lomakkeessa on epäselvä.
Valtion talousarvion momentti 33.60.31.
Direktiivi 2019/1937 suojaa ilmoittajia.
KHO 2021:97 ja EOAK/1234/2020 linjaavat asiaa.
Budjetti 2 400 000 euroa vuodelle 2026.
Elämänhallinta, asumispolku 1 ja 2 sekä kuntoutuspolku 3.
Alueella on 3 päiväkotia ja 2 koulua.
Kadulla 5 nuorta ja tiellä 10 autoa.
Kolmella kadulla 20 ihmistä yöpyi ulkona.
Hoitotie 2 tarkoittaa omaa polkuaan.
Ratakatu rakennetaan 2027.
Aukiolo ma–to 8–16, pe 8–14.
Sovellus versio 2.14.3 kaatui.
Asiakkaita 2 sosiaaliohjaajaa kohti oli 120.
Lomake TO 1 ja liite Y 22.
Hanke-ESR 12345 päättyi.
Tilasto 2023: 45 123 kotitaloutta, 2024: 47 998.
Ikä 65+ ja 75-84 kasvaa.
Puhelinaika 9-11 ei riitä; jono 45 min.
Kortteli 12 tyhjenee, talo 3 puretaan.
Perustuslain 19 § ja 731/1999.
Vammaispalvelulaki 675/2023, 9 §.
Keskiarvo 3,8 asteikolla 1–5, n=204.
Käynnit: 01 / 2026 120 kpl, 02 / 2026 140 kpl.
Sukupolvet 1950-1960 ja 1970-1980.
Tulorekisteri, verokortti 0 %.
Koordinaatit 61.4978, 23.7610.
Lainaa 10 000–15 000 euroa, korko 20 %.
Kansaneläkelaitos maksoi 1.000 euroa.
Viikolla 42 odotusaika oli 35 vrk.
Kuntoutusraha + 9 euroa/pv.
Asunto 2h+k 45 m2, vuokra 850 e/kk.
# sv
Personbeteckning {h:131052-945B} fanns i mejlet.
Klienten, född {h:170388-922U}, blev utan svar.
barnet {h:010118A9336} placerades akut
Ring {p:040-123 45 67} efter klockan fyra.
Mobil {p:050 1234567}, helst förmiddagar.
Telefonnumret är {p:+358 40 1234567}.
tfn {p:019 123 4567}
Mamman nås på {p:0400 123 456} eller {p:+46 8 123 456 78}.
Skicka det till {e:anna.andersson@exempel.fi}, tack.
E-post: {e:a.svensson@exempel.se}
Mejla {e:info(at)exempel.fi}.
Kontonummer {i:FI21 1234 5600 0007 85}.
Utbetalningen gick till {i:FI4250001510000023}.
Familjen bor på {a:Storgatan 5 b}.
Hon flyttade till {a:Skolvägen 12 C 7} i maj.
Bostaden på {a:Mannerheimvägen 18 A} har mögel.
{a:Norra Esplanaden 21} är en servicepunkt.
Adressen {a:Kyrkogatan 3} var fel.
Unga samlas vid {a:Strandgatan 14}.
hembesök {a:tallvägen 9}
Boendet ligger på {a:Lillkyro byväg 45}.
{a:Köpmansgränd 2 B 4}, 22100 Mariehamn
Han sover i trappan på {a:Fredsgatan 1 A}.
Ärendenummer {c:2026/1234} har inte behandlats.
diarienummer {c:HEL 2026-004321}
Kundnummer {c:66771} togs bort ur systemet.
Beslut nr {c:88-2026} överklagades.
Klientnummer: {c:K-2231}
Patientnummer {c:12345} saknades.
dnr {c:THL/221/4.01.02/2026}
Väntetiden är 12 veckor, tidigare 4.
Socialvårdslagen (1301/2014) 36 § kräver bedömning inom 7 vardagar.
Öppet må–fre 9–15 och lö 10–14.
Hyran steg från 640 till 715 euro.
Buss 23 går inte efter kl. 18.
FO-nummer 1234567-8 hör till föreningen.
Postnummer 65100 och 65200.
Åren 2023–2026 ökade antalet med 8,5 %.
Diagnos F32.1 ger inte rätt till rehabilitering.
Rum 214 B är för litet.
Jourhjälpen 116117 är överbelastad.
FPA:s nummer 020 692 207 svarar inte.
Den 12.5.2026 kl. 13 deltog 24 klienter.
Riksväg 8 och stamväg 68 saknar gångbana.
På gatan 5 ungdomar varje kväll.
Vårdvägen 3 gånger längre än förut.
Fråga 5 b i blanketten är oklar.
Budgeten är 2 400 000 euro.
Sammanlagt 45 123 hushåll.
Grunddelen är 587,71 €/mån.
Klasserna 7–9 har två kuratorer.
Lagen om funktionshinderservice 675/2023.
# en
The client {h:131052-9672} was turned away.
Personal identity code: {h:020895-9552}.
his daughter ({h:040716A911R}) has no school place
Call me on {p:+358 40 123 4567}.
Her phone is {p:040 1234567} but she never answers.
The landlord's number is {p:09 123 4567}.
tel: {p:050-7654321}
WhatsApp {p:+44 7700 900123} works best
Write to {e:john.smith@example.com}.
email {e:jane_doe@mail.example.org} bounced
You can reach them at {e:help (at) example.org}
Account {i:FI21 1234 5600 0007 85} was closed.
IBAN {i:GB82 WEST 1234 5698 7654 32} is abroad
money went to {i:SE4550000000058398257466}
The family lives at {a:12 High Street}.
Home visit to {a:Mannerheimintie 45 B 7} on Monday.
They were evicted from {a:221B Baker Street}.
Flat at {a:7 Station Road} has no heating
He sleeps outside {a:3 Market Square}.
Address: {a:Aleksanterinkatu 20}, Helsinki
She moved to {a:48 Old Mill Lane}.
the house on {a:15 elm street} is empty
Case number {c:2026-1234} is still open.
Client no. {c:55443} was lost in the move.
Our reference: {c:HEL 2026-001122}.
File no {c:A/221/26} is missing
customer number {c:9981} waits
Decision no. {c:1223/2026} was appealed
case ID {c:CS-20345}
Ticket {c:#48213} is unanswered.
Waiting times rose from 6 to 14 weeks in 2026.
Open Mon-Fri 9-15 and Sat 10-14.
Section 36 of the Social Welfare Act (1301/2014) applies.
The rent went up from 640 to 715 euros.
Bus 23 and tram 4 stop at 6 pm.
Between 2023 and 2026, 12.4 % dropped out.
Room 214 B is too small.
Diagnosis F32.1 does not qualify.
Call 112 or 116117 at night.
Business ID 1234567-8 is public.
In total 45,123 households and 2,400,000 euros.
Question 5 a is hard to understand.
The 2 Road Safety courses were full.
There were 30 Close contacts and 5 Drive events.
On 12 May 2026 at 13:00 we met 24 people.
Postal code 00510 has 3 day centres.
Highway 3 and road 130 are dangerous.
Version 2.14.3 crashed on 3 phones.
Benefits were cut by 37.21 euros a day.
In 12 High Street shops the same was seen.
`);

/** Those that no rule was widened with. */
export const heldOut = read(`
# fi
Hetulla {h:281195-9107} ei löytynyt mitään.
Puolison tunnus {h:150760-934X}, asuvat erillään.
Vauva, {h:010924A945K}, on ollut sairaalassa kuukauden.
tunnus {h:090345-988P} kirjattiin väärään kertomukseen
Nuoren ({h:210307b901u}) tapaamiset peruttiin
Muista: {h:121212A967P}!
Asiakkaan puhelinnumero on {p:041 3456789}.
Soitin numeroon {p:050 334 5566}, ei vastausta.
Kotipuhelin {p:02 234 5678}
Hänet tavoittaa illalla {p:0451112223}.
puh.nro {p:046 8112233} / vaimo {p:040 8112244}
Uusi numero on {p:+358 (0)44 234 5678}.
Laittakaa viesti {p:358401234567}
{p:0500 123 456} (veli)
Lähetin sähköpostia {e:kirsi.k@esimerkki.net} viime viikolla.
Osoite {e:etunimi.sukunimi@hyvinvointialue.esimerkki.fi} ei vastaa.
spostiosoitteensa on {e:ville-87@esimerkki.fi}
{e:aino.a (ät) esimerkki.fi}
Palkka tuli tilille {i:FI37 1590 3000 0007 76}.
Tili: {i:FI3715903000000776}
Lainan lyhennys {i:fi37 1590 3000 0007 76} ulosotosta
Kohteessa {a:Rantakatu 8 A 12} on kosteusvaurio.
Asuu nyt osoitteessa {a:Tehtaankatu 25 C 31}, kimppakämppä.
{a:Harjutie 3}:n asukkaat ovat huolissaan.
Kävimme {a:Metsäpolku 7 B}, kukaan ei avannut.
Tavataan {a:Kirkkokatu 18} edessä.
Poliisi haki hänet kotoa ({a:Opintie 1 as 5}).
Vuokranantaja irtisanoi {a:Ruotutorppankuja 4 D}.
Päiväkeskus sijaitsee {a:Torikatu 2}.
asui ennen {a:Ylätie 15:ssä}
Mummo asuu {a:Kuusitie 22} toisessa kerroksessa.
Muutto {a:Etelärannan puistotie 6}
asukkaat {a:Koivuniementiellä 9} pelkäävät
Postiosoite {a:Länsiväylä 77 F}
Asiakasnumeroni on {c:300456}.
Kelan päätös dnro {c:12/345/2026}
Asiakasnro: {c:A12-4455}
Hakemus {c:2026/7788} hylättiin.
Päätösnro {c:445} on virheellinen.
Dnro {c:VARHA/4455/05.01.00/2026}
Laskun viite {c:1234 5678 9012 3456 7894}
Asiakkuustunnus {c:KL00912}
Jutun numero on {c:R 26/1123}.
Ajanvaraus siirtyi kahdesti, 4.2. ja 18.2.2026.
Neljän hengen perheelle jäi 312 € kuussa.
Sosiaalityöntekijöitä on 12,5 htv, vakansseja 18.
Alle 25-vuotiaiden osuus nousi 8,1 prosentista 11,6 prosenttiin.
Palvelutarpeen arvio tehtiin 3 kuukaudessa (SHL 36 §).
Lomakkeessa 103e pitää täyttää kohdat 1–14.
Toimeentulotuen normi 2026 on 595,21 euroa.
Valtatiellä 9 sattui onnettomuus.
Polku 2 ja väylä 3 ovat hankkeen nimiä.
Työpaja pidettiin torilla 14.6. klo 12.
Jonossa oli 31.12.2025 yhteensä 1 432 ihmistä.
Chat avoinna 24/7, vastausprosentti 67.
Asteikolla 0-10 tulos oli 6,4 (n = 87).
Kelan lomake OT 1 ja Y 10t.
Ensihoito hälytettiin 14 kertaa 2 kk aikana.
Sivuilla 112–118 on taulukko 7.
Pysäkin 0823 kohdalla ei ole suojatietä.
Numero 10 bussi ajaa sairaalalle 3 kertaa päivässä.
ICD-10: F10.2, F41.9 ja Z59.0.
Asumistuki laski 412,00 eurosta 288,40 euroon 1.4.2025 alkaen.
Kirjasto on auki ti 10-18, ke 12-20.
STM:n julkaisuja 2024:12.
Perhetyö 2 x vk, 90 min.
EU-asetus 2016/679 (tietosuoja-asetus).
Asunnon koko 54,5 m², 3. krs.
Kaupunginosassa on 12 340 asukasta, joista 4 120 on yli 65-vuotiaita.
Kela: 0 euroa, kunta: 1 500 000 euroa.
Nuorten asema 6 vuotta sitten oli parempi.
Ilmoituksia tuli 2019 2020 2021 2022 vuosina tasaisesti.
Työmarkkinatuki 800,02 e/kk.
Hoitopuhelin 010 123 4567 maksaa 8,8 snt/min.
Terveysaseman takaisinsoitto {p:09 310 10023} on kaupungin numero.
# sv
Beteckningen {h:300999-921V} stod i rubriken.
Patientens kod är {h:050550-977N}.
Hennes nummer: {p:044 1234567}.
Pappan har {p:+358 45 765 4321}
hemtelefon {p:06 312 3456}
Jag mejlade {e:karin@exempel.ax} två gånger.
e-postadressen {e:olle.o@exempel.fi} studsade
Kontot {i:FI37 1590 3000 0007 76} är spärrat.
Familjen vräktes från {a:Ågatan 7 A 2}.
Servicehuset finns på {a:Parkgatan 10}.
Hon bor i {a:Brunnsgatan 4} med tre barn.
möte på {a:Hamngatan 6 B}
Vi träffades vid {a:Björkallén 3}.
Lägenheten {a:Smedsvägen 15 b 8} är tom.
Ärende nr {c:4455/2026} ligger kvar.
Klient-id {c:77123}
Dnr {c:OVPH/123/05.00/2026}
Referensnummer {c:5512-1}.
Antalet steg till 1 432 den 31.12.2025.
Lagen 812/2000 gäller fortfarande.
Blankett OT 1 är svår att fylla i.
Utkomststödet sjönk från 412,00 till 288,40 euro.
Växeln 06 218 9000 är öppen 8–16
Kvällarna kl. 18–21 saknas personal.
Sidorna 112–118, tabell 7.
Tre gator 20 personer bor ute.
Områdets 12 340 invånare har ett center.
Två av 5 Vägen ut-projekt fortsätter.
# en
Code {h:070780-933W} was in the subject line.
Mother: {h:190690-912R}, father unknown
ring {p:0445556667} please
His mobile number is {p:+358 44 555 6667}.
Phone {p:(09) 4123 456} after six.
Mail {e:peter.p@example.co.uk} for details.
Contact: {e:team[at]example.org}
paid to {i:FI37 1590 3000 0007 76} by mistake
She stays at {a:9 Park Avenue}.
We visited {a:102 Queens Road} twice.
They live on {a:Hämeentie 33 A}.
evicted from {a:5 Kings Court}
Flat {a:14 Willow Crescent} is damp.
{a:8 St. Mary's Road} has bedbugs
case {c:2026/889} closed
Reference number: {c:AB123456}.
client ID {c:00912}
record no {c:7781-2}
Appointment moved from 4 February to 18 February 2026.
Only 12.5 posts of 18 are filled.
The basic amount is 595.21 euros (2026).
Table 7 on pages 112–118 shows it.
Form 103e has 14 sections.
The library is open 10-18.
Line 10 runs 3 times a day.
About 1,432 people were in line on 31.12.2025.
The Act 812/2000 and regulation 2016/679 apply.
Two of the 5 Close Support teams left.
The score was 6.4 out of 10 (n = 87).
The switchboard {p:09 310 10023} does not answer
`);
