package org.crossread.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          text/html                            | text/html        | -
          Text/HTML ; Charset=UTF-8            | text/html        | UTF-8
          text/html;x=y; CHARSET = "KOI8-R"    | text/html        | KOI8-R
          text/html; charset='windows-1251'    | text/html        | windows-1251
          text/html; charset=                  | text/html        | -
          text/html; charset=;                 | text/html        | -
          application/rss+xml;charset=utf-8    | application/rss+xml | utf-8
          ; charset=utf-8                      | ''               | utf-8
          nonsense                             | ''               | -
          text/html, text/plain                | ''               | -
          ''                                   | ''               | -
          """)
  void typeAndEncodingAreReadAsServersWriteThem(String header, String type, String charset) {
    assertEquals(new ContentType(type, charset), ContentType.of(header));
  }
}
