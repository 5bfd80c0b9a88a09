package org.crossread.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.crossread.eval.FlatPage.Habit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlatPageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<div>One<div>Two</div>Three</div>|One;Two;Three",
        "<div>One<br>Two<br/>Three</div>|One;Two;Three",
        "<ul><li>One <a href=x>link</a> in it<li>Two</ul>|One link in it;Two",
        "<table><tr><td>One</td><td>Two</td></tr><tr><td>Three</table>|One Two;Three",
        "<nav>Home</nav>One<script>no()</script><style>p{}</style>|Home;One",
        "<div>One \t   <b>two</b>&nbsp; three</div>|One two three",
        "<div><button>Share</button></div><footer>End</footer>|Share;End",
        "<title>no</title>One &amp; two|One & two"
      })
  void everyBlockAndEveryBreakIsALine(String html, String lines) {
    for (Habit habit : Habit.values()) {
      assertEquals(
          List.of(lines.split(";")),
          FlatPage.of(html, habit).lines().filter(l -> !l.isEmpty()).toList());
    }
  }

  @Test
  void onlyPastedParagraphsStandApart() {
    String html = "<h1>T</h1><p>One</p><p>Two</p><div>Three</div><div>Four</div>";
    assertEquals("T\n\nOne\n\nTwo\n\nThree\nFour\n", FlatPage.of(html, Habit.PASTED));
    assertEquals("T\nOne\nTwo\nThree\nFour\n", FlatPage.of(html, Habit.DUMPED));
  }

  @Test
  void onlyADumpHoldsWhatIsHidden() {
    String html = "<div hidden>One</div><div style='display: none'>Two<p>in</p></div><p>Three</p>";
    assertEquals("Three\n", FlatPage.of(html, Habit.PASTED));
    assertEquals("One\nTwo\nin\nThree\n", FlatPage.of(html, Habit.DUMPED));
  }
}
