package org.crossread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
  private static final HouseRules HOUSE = new HouseRules("org.crossread");
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.crossread");

  private static final HouseRules PLANTED = new HouseRules("org.crossread.cli.planted");
  private static final JavaClasses FAULTS =
      new ClassFileImporter().importPackages("org.crossread.cli.planted");

  private static void assertFinds(ArchRule rule, String fault) {
    AssertionError e = assertThrows(AssertionError.class, () -> rule.check(FAULTS));
    assertTrue(String.valueOf(e.getMessage()).contains(fault), e::getMessage);
  }

  @Test
  void theClassesOfAllModulesAreLookedAt() {
    Set<String> packages = new TreeSet<>();
    MAIN.forEach(c -> packages.add(c.getPackageName()));
    Set<String> expected =
        new TreeSet<>(
            Set.of(
                "org.crossread.cli",
                "org.crossread.models",
                "org.crossread.store",
                "org.crossread.web"));
    for (String p : HouseRules.ORDER) {
      // Stories are grouped by a package that does not exist yet.
      if (!p.equals("story") || packages.contains("org.crossread.story")) {
        expected.add("org.crossread." + p);
      }
    }
    packages.remove("org.crossread.eval");
    assertEquals(expected, packages);
  }

  @Test
  void aPackageKnowsOnlyThoseBeforeIt() {
    HOUSE.order().check(MAIN);
  }

  @Test
  void thereAreNoCycles() {
    HOUSE.noCycles().check(MAIN);
  }

  @Test
  void theCoreIsFreeOfFrameworks() {
    HOUSE.noFrameworksInTheCore().check(MAIN);
    HOUSE.jsonOnlyWhereItIsReadAndWritten().check(MAIN);
    HOUSE.pagesOnlyInArticle().check(MAIN);
    HOUSE.formatsOnlyInCapture().check(MAIN);
  }

  @Test
  void onlyCaptureOpensFiles() {
    HOUSE.filesOnlyInCapture().check(MAIN);
  }

  @Test
  void onlyTheFetcherReachesANetwork() {
    HOUSE.networksOnlyInTheFetcher().check(MAIN);
  }

  @Test
  void onlyTheStoreKnowsDatabases() {
    HOUSE.databasesOnlyInTheStore().check(MAIN);
  }

  @Test
  void aPlantedQueryIsFound() {
    assertFinds(PLANTED.databasesOnlyInTheStore(), "java.sql.Connection");
  }

  @Test
  void everyPackageIsNullMarked() {
    HOUSE.everyPackageIsNullMarked().check(MAIN);
  }

  @Test
  void noPackageIsALandfill() {
    HOUSE.noLandfill().check(MAIN);
  }

  @Test
  void onlyTheCommandKnowsAllModules() {
    HOUSE.nobodyKnowsTheCommand().check(MAIN);
    HOUSE.modelsKnowTheInterfaceOnly().check(MAIN);
  }

  @Test
  void aPlantedStepUpTheOrderIsFound() {
    assertFinds(PLANTED.order(), "KnowsRender.sheet()");
  }

  @Test
  void aPlantedCycleIsFound() {
    assertFinds(PLANTED.noCycles(), "Cycle detected");
  }

  @Test
  void aPlantedFrameworkIsFound() {
    assertFinds(PLANTED.noFrameworksInTheCore(), "picocli.CommandLine$Option");
    assertFinds(PLANTED.noFrameworksInTheCore(), "tools.jackson.databind.ObjectMapper");
    assertFinds(PLANTED.jsonOnlyWhereItIsReadAndWritten(), "ObjectMapper");
  }

  @Test
  void aPlantedReaderOfFilesIsFound() {
    assertFinds(PLANTED.filesOnlyInCapture(), "java.nio.file.Path");
  }

  @Test
  void aPlantedWayToANetworkIsFound() {
    for (String way :
        List.of(
            "java.net.http.HttpClient",
            "java.net.Socket",
            "java.nio.channels.SocketChannel",
            "java.net.URL.openStream",
            "org.jsoup.Connection")) {
      assertFinds(PLANTED.networksOnlyInTheFetcher(), way);
    }
  }

  @Test
  void aPlantedPackageWithoutNullMarkedIsFound() {
    assertFinds(PLANTED.everyPackageIsNullMarked(), "org.crossread.cli.planted.unmarked");
  }
}
