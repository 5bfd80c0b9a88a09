package org.crossread.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Reports that are made up by rule, the same for the same seed. */
final class Invented {
  private static final List<String> LANDS =
      List.of("Norway", "Iceland", "Denmark", "Portugal", "Chile", "Kenya", "Finland", "Ireland");
  private static final List<String> DEEDS =
      List.of("close", "reopen", "inspect", "hand over", "repair", "withdraw from", "pay for");
  private static final List<String> THINGS =
      List.of(
          "radar station",
          "harbour",
          "cable",
          "airfield",
          "dam",
          "refinery",
          "lighthouse",
          "border post",
          "pipeline",
          "bridge",
          "shipyard",
          "tunnel");
  private static final List<String> PLACES =
      List.of(
          "Tarn Point",
          "Brig",
          "Ostrel",
          "Lunde",
          "Skerry",
          "Vallby",
          "Corran",
          "Mellin",
          "Dorne",
          "Hask",
          "Pellow",
          "Quarn",
          "Rasby",
          "Sorn",
          "Thale",
          "Uldal");
  private static final List<String> OUTLETS =
      List.of(
          "Lantern Gazette",
          "Rill Courier",
          "Brig Observer",
          "Northern Post",
          "Harbour Echo",
          "Tarn Times",
          "Coast Herald",
          "Skerry Mail",
          "Ostrel Daily",
          "Lunde Tribune",
          "Corran Star",
          "Vallby Journal",
          "Mellin Press",
          "Dorne Chronicle",
          "Hask Register",
          "Pellow Argus",
          "Quarn Bulletin",
          "Rasby Sentinel",
          "Sorn Messenger",
          "Thale Dispatch");

  /** Each fact in ways of telling it; # is a number that outlets do not agree on. */
  private static final String[][] FACTS = {
    {
      "The ferry Marit ran aground off Tarn Point on Monday with # people on board.",
      "A ferry, the Marit, struck rocks near Tarn Point on Monday; # passengers were aboard.",
      "# people were on the ferry Marit when it grounded at Tarn Point on Monday."
    },
    {
      "Coast guard commander Ann Wiek said the rescue took # hours.",
      "“It took us # hours to get everybody off,” said Ann Wiek, who commands the coast guard.",
      "The rescue lasted # hours, according to coast guard commander Ann Wiek."
    },
    {
      "Ostrel Shipping, the owner of the ferry, denied that its radar had failed.",
      "The radar of the Marit had not failed, owner Ostrel Shipping said.",
      "Ostrel Shipping rejected reports that the ferry's radar was out of order."
    },
    {
      "The harbour office of Brig will open an inquiry in March.",
      "An inquiry is to be opened in April, the harbour office of Brig announced.",
      "Brig's harbour office said that it would look into the accident in March."
    },
    {
      "Norway demanded that Iceland hand over the logbook of the Marit.",
      "Oslo called on Iceland to surrender the ferry's logbook.",
      "Norway's foreign ministry asked Iceland for the logbook of the ferry."
    },
    {
      "The captain, Jon Heller, told reporters he had lost his way in thick fog.",
      "Fog was so thick that he lost his way, captain Jon Heller said.",
      "Captain Jon Heller blamed dense fog for the accident."
    },
    {
      "# tonnes of oil leaked into the bay, the environment agency said.",
      "The environment agency estimated that # tonnes of oil had spilled.",
      "Some # tonnes of fuel oil are in the bay, according to the environment agency."
    },
    {
      "Fishermen in Skerry may not go out until Friday.",
      "The harbour of Skerry stays closed to fishing boats until Saturday.",
      "Skerry's fishermen were told to stay ashore until Friday."
    }
  };

  private Invented() {}

  /** Reports of one accident, each in words of its own, up to 20. */
  static List<Path> reports(Path folder, int count, long seed) {
    Random random = new Random(seed);
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder(OUTLETS.get(i % OUTLETS.size()));
      text.append("\n\nFerry Marit aground off Tarn Point\n\n12 May 2031\n");
      for (String[] fact : FACTS) {
        String told = fact[random.nextInt(fact.length)];
        text.append("\n").append(told.replace("#", Integer.toString(12 + random.nextInt(4))));
        text.append(" In ").append(pick(random, PLACES)).append(" a ").append(pick(random, THINGS));
        text.append(" of ").append(pick(random, LANDS)).append(" was seen by ");
        text.append(2 + random.nextInt(90)).append(" people that day.\n");
      }
      files.add(write(folder, "report-" + i + ".txt", text.toString()));
    }
    return files;
  }

  /** Articles of {@code each} demands, no two of the same thing at the same place. */
  static List<Path> demands(Path folder, int articles, int each, long seed) {
    Random random = new Random(seed);
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      StringBuilder text = new StringBuilder(OUTLETS.get(i % OUTLETS.size()));
      text.append("\n\nDemands of the day, part ").append(i).append("\n\n12 May 2031\n");
      for (int n = 0; n < each; n++) {
        String who = pick(random, LANDS);
        String whom = pick(random, LANDS.stream().filter(l -> !l.equals(who)).toList());
        text.append("\n").append(who).append(" demanded that ").append(whom).append(' ');
        text.append(pick(random, DEEDS)).append(" the ").append(pick(random, THINGS));
        text.append(" of ").append(pick(random, PLACES)).append(" number ");
        text.append(i * each + n).append(".\n");
      }
      files.add(write(folder, "demands-" + i + ".txt", text.toString()));
    }
    return files;
  }

  /** Two reports each of {@code count} accidents, of ships of different names. */
  static List<Path> pairs(Path folder, int count, long seed) {
    Random random = new Random(seed);
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String ship = name(random) + " " + name(random);
      String place = name(random);
      String thing = pick(random, THINGS);
      String people = Integer.toString(12 + random.nextInt(400));
      for (int n = 0; n < 2; n++) {
        String text =
            pick(random, OUTLETS.subList(10 * n, 10 * n + 10))
                + "\n\n%s aground off %s\n\n12 May 2031\n\n%s\n\n%s\n"
                    .formatted(
                        ship,
                        place,
                        n == 0
                            ? "The %s ran aground off %s with %s people on board."
                                .formatted(ship, place, people)
                            : "%s people were on the %s when it grounded off %s."
                                .formatted(people, ship, place),
                        "The %s of %s sent boats to %s, and the %s was towed to %s."
                            .formatted(thing, place, place, ship, name(random)));
        files.add(write(folder, "pair-" + i + "-" + n + ".txt", text));
      }
    }
    return files;
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      name.append("bdfgklmnprstv".charAt(random.nextInt(13)));
      name.append("aeiou".charAt(random.nextInt(5)));
    }
    name.append("lnrst".charAt(random.nextInt(5)));
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String pick(Random random, List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static Path write(Path folder, String name, String text) {
    try {
      return Files.writeString(Files.createDirectories(folder).resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
