package org.crossread.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the house for packages below a root, so that they can be tried on planted faults.
 */
record HouseRules(String root) {
  /** The packages of the core; each may know those before it, none those after it. */
  static final List<String> ORDER =
      List.of(
          "text",
          "syntax",
          "capture",
          "article",
          "name",
          "quantity",
          "encode",
          "statement",
          "position",
          "report",
          "lineage",
          "story",
          "claim",
          "timeline",
          "wording",
          "correction",
          "revision",
          "render",
          "bundle");

  private static final String[] FRAMEWORKS = {
    "picocli..",
    "ai.onnxruntime..",
    "tools.jackson.databind..",
    "com.fasterxml.jackson..",
    "org.slf4j..",
    "org.springframework..",
    "jakarta..",
    "javax.annotation..",
    "javax.inject..",
    "javax.persistence..",
    "javax.servlet..",
    "java.sql..",
    "org.jdbi..",
    "io.javalin..",
    "gg.jte..",
    "org.apache.flink.."
  };

  /** The fetcher and what it is made of: no other class can reach a network. */
  private static final Set<String> FETCHER =
      Set.of("AddressCheck", "Answer", "Fetcher", "LimitedBody", "Networks", "WebAddress", "Wire");

  /** Addresses as data. */
  private static final Set<String> NAMES_OF_PLACES =
      Set.of(
          "java.net.URI",
          "java.net.URISyntaxException",
          "java.net.URL",
          "java.net.MalformedURLException",
          "java.net.URLDecoder",
          "java.net.URLEncoder");

  private String[] packages(List<String> names) {
    return names.stream().map(n -> root + "." + n + "..").toArray(String[]::new);
  }

  private List<String> without(String... names) {
    return ORDER.stream().filter(n -> !List.of(names).contains(n)).toList();
  }

  /** The first package of {@code of} below the root. */
  private String part(JavaClass of) {
    String name = of.getBaseComponentType().getPackageName();
    if (!name.startsWith(root + ".")) {
      return "";
    }
    String rest = name.substring(root.length() + 1);
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }

  /** What a class of the core knows of this project stands before it in the order. */
  ArchRule order() {
    return classes()
        .that()
        .resideInAnyPackage(packages(ORDER))
        .should(
            new ArchCondition<JavaClass>("know only packages before their own: " + ORDER) {
              @Override
              public void check(JavaClass item, ConditionEvents events) {
                int own = ORDER.indexOf(part(item));
                for (Dependency d : item.getDirectDependenciesFromSelf()) {
                  String target = part(d.getTargetClass());
                  int other = ORDER.indexOf(target);
                  if (!target.isEmpty() && (other < 0 || other > own)) {
                    events.add(SimpleConditionEvent.violated(item, d.getDescription()));
                  }
                }
              }
            });
  }

  ArchRule noCycles() {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  ArchRule noFrameworksInTheCore() {
    return noClasses()
        .that()
        .resideInAnyPackage(packages(ORDER))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FRAMEWORKS);
  }

  /** Tables and how they are asked are the store's own business. */
  ArchRule databasesOnlyInTheStore() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "javax.sql..",
            "org.jdbi..",
            "org.sqlite..",
            "org.postgresql..",
            "org.flywaydb..",
            "com.zaxxer..");
  }

  /** The formats of others are taken apart at the door. */
  ArchRule formatsOnlyInCapture() {
    return noClasses()
        .that()
        .resideInAnyPackage(packages(without("capture")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javax..",
            "org.netpreserve..",
            "com.rometools..",
            "crawlercommons..",
            "com.github.luben..");
  }

  /** The streaming parser and writer are no framework, but the model knows nothing of JSON. */
  ArchRule jsonOnlyWhereItIsReadAndWritten() {
    return noClasses()
        .that()
        .resideInAnyPackage(
            packages(without("capture", "article", "correction", "render", "bundle")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("tools.jackson..");
  }

  ArchRule pagesOnlyInArticle() {
    return noClasses()
        .that()
        .resideInAnyPackage(packages(without("article")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jsoup..");
  }

  /** Files are opened at the door only; a stage is a function. */
  ArchRule filesOnlyInCapture() {
    return noClasses()
        .that()
        .resideInAnyPackage(packages(without("capture")))
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "open files or connections",
                c ->
                    c.getPackageName().startsWith("java.nio.file")
                        || c.getName().startsWith("java.io.File")
                        || c.getName().equals("org.jsoup.Connection")));
  }

  /** Nothing asks a network but what the user gave an address to. */
  ArchRule networksOnlyInTheFetcher() {
    return classes()
        .that(
            DescribedPredicate.describe(
                "are no part of the fetcher",
                c -> !(part(c).equals("capture") && FETCHER.contains(outermost(c)))))
        .should(
            new ArchCondition<JavaClass>("reach no network") {
              @Override
              public void check(JavaClass item, ConditionEvents events) {
                for (Dependency d : item.getDirectDependenciesFromSelf()) {
                  if (reachesNetworks(d.getTargetClass())) {
                    events.add(SimpleConditionEvent.violated(item, d.getDescription()));
                  }
                }
                for (JavaMethodCall call : item.getMethodCallsFromSelf()) {
                  boolean opens =
                      call.getName().startsWith("open") || call.getName().equals("getContent");
                  if (opens && call.getTargetOwner().getName().equals("java.net.URL")) {
                    events.add(SimpleConditionEvent.violated(item, call.getDescription()));
                  }
                }
              }
            });
  }

  private static String outermost(JavaClass of) {
    String name = of.getName().substring(of.getPackageName().length() + 1);
    int dollar = name.indexOf('$');
    return dollar < 0 ? name : name.substring(0, dollar);
  }

  private static boolean reachesNetworks(JavaClass c) {
    String name = c.getName();
    return name.startsWith("java.net.") && !NAMES_OF_PLACES.contains(name)
        || name.startsWith("javax.net.")
        || name.matches("java\\.nio\\.channels\\..*(Socket|Datagram|Network).*")
        || name.startsWith("com.sun.net.")
        || name.startsWith("org.jsoup.Connection")
        || name.startsWith("org.jsoup.helper.HttpConnection");
  }

  ArchRule everyPackageIsNullMarked() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            new ArchCondition<JavaClass>("live in a @NullMarked package") {
              @Override
              public void check(JavaClass item, ConditionEvents events) {
                events.add(
                    new SimpleConditionEvent(
                        item,
                        item.getPackage().isAnnotatedWith(NullMarked.class),
                        item.getName() + " in " + item.getPackageName()));
              }
            });
  }

  ArchRule noLandfill() {
    return noClasses()
        .should()
        .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..", "..manager..");
  }

  /** Only the command wires the others. */
  ArchRule nobodyKnowsTheCommand() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + ".cli..");
  }

  ArchRule modelsKnowTheInterfaceOnly() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".models..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages(without("text", "encode")));
  }
}
