package io.github.kextproof;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The design as rules: which package may know which, and where each library ends. */
class ArchitectureTest {
    private static final String ROOT = "io.github.kextproof";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** Each may use only those before it. */
    private static final List<String> ORDER = List.of(
            "mac",
            "text",
            "document",
            "process",
            "inventory",
            "ssh",
            "waiting",
            "lease",
            "reset",
            "vnc",
            "sight",
            "macos",
            "defender",
            "approval",
            "lab",
            "bundle",
            "journey",
            "report",
            "suite",
            "doctor",
            "gate",
            "cli");

    /** The same below the stub; its top, which puts the parts together, comes last. */
    private static final List<String> STUB_ORDER = List.of(
            "files", "shell", "unix", "machine", "screen", "command", "server", "desktop", "console", "container");

    /** Puts the parts together inside a container, as the stub's top does outside: it is a program, which nobody uses. */
    private static final String RESIDENT = "resident";

    /** The same below the gate; its top says only what it is. */
    private static final List<String> GATE_ORDER = List.of("evidence", "policy", "rule", "decision");

    /** Where each library ends; a second package has its reason beside it. */
    private static final Map<String, List<String>> LIBRARIES = Map.ofEntries(
            Map.entry("net.schmizz..", List.of("ssh")),
            Map.entry("com.hierynomus..", List.of("ssh")),
            Map.entry("org.apache.sshd..", List.of("stub")),
            Map.entry("com.shinyhut..", List.of("vnc")),
            Map.entry("org.testcontainers..", List.of("stub.container")),
            Map.entry("com.github.dockerjava..", List.of("stub.container")),
            Map.entry("org.awaitility..", List.of("waiting")),
            Map.entry("com.networknt..", List.of("document")),
            // Documents are YAML, health comes as JSON too, the report writes JSON and the gate reads it: no one seam.
            Map.entry("com.fasterxml.jackson..", List.of("document", "inventory", "defender", "report", "gate")),
            Map.entry("io.qameta.allure..", List.of("report")),
            Map.entry("org.junit.jupiter..", List.of("suite")),
            // The command line starts JUnit; the suites are run by it.
            Map.entry("org.junit.platform..", List.of("cli")),
            Map.entry("picocli..", List.of("cli")));

    static Stream<String> packagesInOrder() {
        return ORDER.stream();
    }

    static Stream<String> stubPackagesInOrder() {
        return STUB_ORDER.stream();
    }

    static Stream<String> gatePackagesInOrder() {
        return GATE_ORDER.stream();
    }

    static Stream<Map.Entry<String, List<String>>> libraries() {
        return LIBRARIES.entrySet().stream();
    }

    /** An order leaves no room for cycles. */
    @ParameterizedTest
    @MethodSource("packagesInOrder")
    void a_package_knows_only_those_before_it(String name) {
        noClasses()
                .that()
                .resideInAPackage(within(name))
                .should()
                .dependOnClassesThat(resideInAnyPackage(later(ORDER, name, "")))
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("stubPackagesInOrder")
    void a_part_of_the_stub_knows_only_those_before_it(String name) {
        noClasses()
                .that()
                .resideInAPackage(within("stub." + name))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(later(STUB_ORDER, name, "stub.")).or(resideInAPackage(ROOT + ".stub")))
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("gatePackagesInOrder")
    void a_part_of_the_gate_knows_only_those_before_it(String name) {
        noClasses()
                .that()
                .resideInAPackage(within("gate." + name))
                .should()
                .dependOnClassesThat(resideInAnyPackage(later(GATE_ORDER, name, "gate.")))
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void the_gate_knows_nothing_of_how_results_are_made() {
        String[] making = ORDER.subList(ORDER.indexOf("inventory"), ORDER.indexOf("gate")).stream()
                .map(ArchitectureTest::within)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(within("gate"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(making))
                .check(MAIN);
    }

    private static String[] later(List<String> order, String name, String parent) {
        return order.subList(order.indexOf(name) + 1, order.size()).stream()
                .map(each -> within(parent + each))
                .toArray(String[]::new);
    }

    @Test
    void every_package_has_its_place_in_the_order() {
        assertThat(MAIN.getPackage(ROOT).getSubpackages())
                .extracting(JavaPackage::getRelativeName)
                .allMatch(name -> ORDER.contains(name) || name.equals("stub"));
        assertThat(MAIN.getPackage(ROOT + ".stub").getSubpackages())
                .extracting(JavaPackage::getRelativeName)
                .allMatch(name -> STUB_ORDER.contains(name) || name.equals(RESIDENT));
        noClasses()
                .that()
                .resideOutsideOfPackage(within("stub." + RESIDENT))
                .should()
                .dependOnClassesThat(resideInAPackage(within("stub." + RESIDENT)))
                .check(MAIN);
        assertThat(MAIN.getPackage(ROOT + ".gate").getSubpackages())
                .extracting(JavaPackage::getRelativeName)
                .allMatch(GATE_ORDER::contains);
    }

    @Test
    void the_stub_knows_nothing_of_the_harness() {
        String[] harness = ORDER.stream().map(ArchitectureTest::within).toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(within("stub"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(harness))
                .check(MAIN);
    }

    @Test
    void the_harness_knows_the_stub_in_the_one_place_that_starts_it() {
        noClasses()
                .that()
                .resideOutsideOfPackage(within("stub"))
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".suite.StubMacs")
                .should()
                .dependOnClassesThat(resideInAPackage(within("stub")))
                .check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void a_library_ends_in_the_package_that_wraps_it(Map.Entry<String, List<String>> library) {
        String[] wrappers =
                library.getValue().stream().map(ArchitectureTest::within).toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(wrappers)
                .should()
                .dependOnClassesThat(resideInAPackage(library.getKey()))
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(MAIN.getPackage(ROOT).getSubpackagesInTree())
                .allMatch(each -> each.isAnnotatedWith(NullMarked.class));
    }

    @Test
    void nobody_sleeps() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .because("every wait has a name and a deadline")
                .check(MAIN);
    }

    @Test
    void classes_are_final_sealed_or_abstract() {
        classes()
                .that()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .areNotAnnotations()
                .and()
                .areNotEnums()
                .should()
                .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
                .orShould()
                .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT)
                .check(MAIN);
    }

    private static String within(String name) {
        return ROOT + "." + name + "..";
    }
}
