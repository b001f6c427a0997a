package org.dualuse.run;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A module sees platform and the layer before it, nothing else. */
@AnalyzeClasses(packages = "org.dualuse", importOptions = ImportOption.DoNotIncludeTests.class)
class LayeringTest {
  @ArchTest
  static final ArchRule LAYERS =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("platform")
          .definedBy("org.dualuse.platform..")
          .layer("acquire")
          .definedBy("org.dualuse.acquire..")
          .layer("conform")
          .definedBy("org.dualuse.conform..")
          .layer("curate")
          .definedBy("org.dualuse.curate..")
          .layer("deliver")
          .definedBy("org.dualuse.deliver..")
          .layer("bench")
          .definedBy("org.dualuse.bench..")
          .layer("run")
          .definedBy("org.dualuse.run..")
          .whereLayer("run")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("bench")
          .mayOnlyBeAccessedByLayers("run")
          .whereLayer("deliver")
          .mayOnlyBeAccessedByLayers("run")
          .whereLayer("curate")
          .mayOnlyBeAccessedByLayers("deliver", "run")
          .whereLayer("conform")
          .mayOnlyBeAccessedByLayers("curate", "run")
          .whereLayer("acquire")
          .mayOnlyBeAccessedByLayers("conform", "run")
          .whereLayer("platform")
          .mayOnlyBeAccessedByLayers("acquire", "conform", "curate", "deliver", "bench", "run");

  @ArchTest
  static final ArchRule PARSERS_KNOW_NO_SPARK =
      noClasses()
          .that()
          .implement(org.dualuse.acquire.parse.Parser.class)
          .or()
          .implement(org.dualuse.acquire.parse.ObservationReader.class)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.spark..");

  @ArchTest
  static final ArchRule NO_GRAB_BAGS =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..utils..", "..helper..", "..common..", "..manager..");
}
