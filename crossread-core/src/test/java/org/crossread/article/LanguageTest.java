package org.crossread.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  private static final String ENGLISH =
      "The ferry sank off the island on Monday night and all eleven people were saved.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|The ferry sank off the island on Monday night and all eleven people were saved.",
        "de|Die Fähre ist in der Nacht auf Montag vor der Insel gesunken, sagte der Hafenmeister.",
        "fr|Le ferry a coulé dans la nuit de lundi au large de l'île, et onze personnes qui étaient"
            + " à bord ont été sauvées par des pêcheurs.",
        "es|El transbordador se hundió en la noche del lunes frente a la isla y once personas"
            + " fueron rescatadas por pescadores de un pueblo cercano.",
        "it|Il traghetto è affondato nella notte di lunedì al largo dell'isola e undici persone"
            + " sono state salvate dai pescatori di un villaggio vicino.",
        "sv|Färjan sjönk natten till måndagen utanför ön och elva personer räddades av fiskare.",
        "da|Færgen sank natten til mandag ud for øen, og elleve mennesker blev reddet af fiskere"
            + " fra en landsby, oplyste havnefogeden tirsdag efter en lang nat.",
        "pl|W nocy z niedzieli na poniedziałek u brzegów wyspy zatonął prom z jedenastoma osobami.",
        "tr|Feribot pazartesi gecesi adanın açıklarında battı ve on bir kişi balıkçılar tarafından"
            + " kurtarıldı, dedi liman başkanı salı günü gazetecilere.",
        "fi|Lautta upposi maanantain vastaisena yönä saaren edustalla, ja kalastajat pelastivat"
            + " yksitoista ihmistä, kertoi satamakapteeni tiistaina.",
        "et|Praam uppus esmaspäeva öösel saare lähedal ja kalurid päästsid üksteist inimest, ütles"
            + " sadamakapten teisipäeval ajakirjanikele linna raekojas pärast koosolekut.",
        "ru|Паром затонул в ночь на понедельник недалеко от острова, и все одиннадцать спасены.",
        "uk|Пором затонув у ніч на понеділок неподалік від острова, і всіх одинадцятьох людей"
            + " врятували рибалки із сусіднього села.",
        "ar|غرقت العبارة ليلة الاثنين قبالة ساحل الجزيرة وعلى متنها أحد عشر شخصا.",
        "zh|渡轮星期一晚上在岛屿附近沉没，十一人被附近村庄的渔民救起。港务局长说，原因仍在调查。",
        "ja|フェリーは月曜の夜、島の沖で沈没し、乗っていた十一人は近くの村の漁師に救助された。"
      })
  void aLanguageIsKnownFromOneSentence(String language, String text) {
    assertEquals(language, Language.of(text));
    assertEquals(language, Language.of((text + "\n").repeat(40)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ferry sinks",
        "Harbour master blames storm damage",
        "Ferry sinks off Rill; crew safe, harbour master says",
        "Carlsen, Nakamura, Caruana, Gukesh, Firouzja, Giri, Aronian, Ding, Wei, Erigaisi",
        "Pier: closed. Gates: closed. Tower: open.",
        ""
      })
  void aShortTextThatTellsNoLanguageIsTakenForEnglish(String text) {
    assertEquals("en", Language.of(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Die Fähre ist vor der Insel gesunken, und alle Menschen wurden gerettet.",
        "sv|Färjan sjönk i går kväll.",
        "fi|Lautta upposi eilen illalla myrskyssä.",
        "ru|Паром затонул у берега острова ночью.",
        "zh|渡轮星期一晚上在岛屿附近沉没，十一人获救"
      })
  void aShortTextInAnotherLanguageIsNotTakenForEnglish(String language, String text) {
    assertEquals(language, Language.of(text));
  }

  @Test
  void aMixedTextHasTheLanguageOfItsLargerPart() {
    String german =
        "Die Fähre ist in der Nacht auf Montag vor der Insel gesunken, sagte der Hafenmeister. ";
    assertEquals("de", Language.of(ENGLISH + "\n" + german.repeat(4)));
    assertEquals("en", Language.of(ENGLISH.repeat(6) + "\n" + german));
  }

  @Test
  void wordsOfNoLanguageAreOfNone() {
    String noise =
        "xkcd qwrt zzpl mnbv trew kjhg plok wsxc edcv rfvt gbyh nujm ikol pqaz wsxe dcrf vtgb yhnu"
            + " jmik olpw qazx";
    assertEquals("und", Language.of(noise));
  }

  @Test
  void aScriptThatTheDetectorDoesNotKnowIsAnother() {
    assertEquals(
        "other",
        Language.of("ጀልባዋ ሰኞ ሌሊት ከደሴቱ አጠገብ ሰጠመች አሥራ አንድ ሰዎችም በአቅራቢያ ባለ መንደር ዓሣ አጥማጆች ተረፉ"));
  }
}
