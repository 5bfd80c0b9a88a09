package org.crossread.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crossread.capture.UnreadableException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://rill.example                    | http://rill.example/
          HTTPS://Rill.Example:443/A?b=C#d       | https://rill.example/A?b=C
          http://rill.example:80/                | http://rill.example/
          http://rill.example:8080?q             | http://rill.example:8080/?q
          http://rill.example./a                 | http://rill.example/a
          http://rill.example/a b                | http://rill.example/a%20b
          http://rill.example/ä                  | http://rill.example/%C3%A4
          http://rill.example/%C3%A4%zz%2f       | http://rill.example/%C3%A4%25zz%2f
          http://rill.example/100%               | http://rill.example/100%25
          http://rill.example/a"<>^`{}[]         | http://rill.example/a%22%3C%3E%5E%60%7B%7D%5B%5D
          http://fähre.example/                  | http://xn--fhre-loa.example/
          http://rill.example/a/../b/./c         | http://rill.example/b/c
          http://rill.example/../../b?x=../y     | http://rill.example/b?x=../y
          http://rill.example/..                 | http://rill.example/
          http://[2606:4700::1111]:81/           | http://[2606:4700:0:0:0:0:0:1111]:81/
          http://[::ffff:93.184.216.34]/         | http://93.184.216.34/
          http://93.184.216.34/                  | http://93.184.216.34/
          http://１９３.184.216.34/                | http://193.184.216.34/
          """)
  void anAddressHasOneSpelling(String written, String spelled) throws Exception {
    assertEquals(spelled, WebAddress.of(written).toString());
    assertEquals(spelled, WebAddress.of(spelled).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.0.0.1/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://127.0.0.01/",
        "http://127.0.0.256/",
        "http://127.0.0.1.5/",
        "http://localhost.1/",
        "http://rill.0x1/"
      })
  void hostsThatProgramsReadDifferentlyAreRefused(String written) {
    Refusal e = assertThrows(Refusal.class, () -> WebAddress.of(written));
    assertEquals(Reason.ADDRESS, e.reason());
    assertEquals("writes its host as a number that programs read differently", e.message());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rill.example/ferry",
        "/ferry",
        "",
        "ftp://rill.example/",
        "file:///etc/passwd",
        "http:rill.example",
        "http://",
        "http:///ferry",
        "http://:80/",
        "http://rill.example:0/",
        "http://rill.example:65536/",
        "http://rill.example:8x/",
        "http://rill..example/",
        "http://.example/",
        "http://ri ll.example/",
        "http://ri%6cl.example/",
        "http://rill_.example/",
        "http://rill.example\\@127.0.0.1/",
        "http://[::1/",
        "http://[::1%25eth0]/",
        "http://[127.0.0.1]/",
        "http://[rill.example]/"
      })
  void whatIsNoAddressIsRefused(String written) {
    Refusal e = assertThrows(Refusal.class, () -> WebAddress.of(written));
    assertEquals(Reason.ADDRESS, e.reason());
    assertTrue(!e.remedy().isBlank());
  }

  @Test
  void aUserIsNotTakenAlong() {
    Refusal e = assertThrows(Refusal.class, () -> WebAddress.of("http://me:pw@rill.example/"));
    assertEquals("carries the name of a user", e.message());
  }

  @Test
  void overlongAddressesAreRefused() throws Exception {
    String most = "http://rill.example/" + "a".repeat(4096 - 20);
    assertEquals(most, WebAddress.of(most).toString());
    assertThrows(Refusal.class, () -> WebAddress.of(most + "a"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          c                 | http://rill.example/a/c
          /c                | http://rill.example/c
          ../c?y            | http://rill.example/c?y
          ?y                | http://rill.example/a/b?y
          #z                | http://rill.example/a/b?x
          ''                | http://rill.example/a/b?x
          //other.example/c | http://other.example/c
          https://o.example | https://o.example/
          """)
  void referencesAreResolvedAsInAPage(String reference, String target) throws Exception {
    WebAddress page = WebAddress.of("http://rill.example/a/b?x#y");
    assertEquals(target, page.resolve(reference).toString());
  }
}
