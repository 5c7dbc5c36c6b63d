package org.emining;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emining.platform.database.Alone;
import org.emining.platform.database.LeasedWork;
import org.emining.platform.database.NativeSql;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** The house's rules, on the compiled classes. The table is that of docs/architecture.md. */
class ArchitectureTest {

    private static final String BASE = "org.emining.";
    private static final Set<String> FEATURES = Set.of(
            "platform",
            "catalogue",
            "organisation",
            "jurisdiction",
            "company",
            "project",
            "interest",
            "matching",
            "conflict",
            "approval",
            "document",
            "dossier",
            "followup");

    private static final Set<String> FEATURES_AND_RECORDS =
            Stream.concat(FEATURES.stream(), Stream.of("bulk.publicrecords")).collect(Collectors.toUnmodifiableSet());

    /** What each package may import of ours, besides itself. A package that is not here must not exist. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("platform", Set.of()),
            Map.entry("catalogue", Set.of("platform")),
            Map.entry("organisation", Set.of("platform", "catalogue")),
            Map.entry("jurisdiction", Set.of("platform", "catalogue", "organisation")),
            Map.entry("company", Set.of("platform", "catalogue", "organisation")),
            Map.entry("project", Set.of("platform", "catalogue", "organisation")),
            Map.entry("interest", Set.of("platform", "catalogue", "organisation", "company", "project", "ledger")),
            Map.entry("matching.engine", Set.of("catalogue")),
            Map.entry("matching.advice", Set.of("catalogue", "matching.engine")),
            Map.entry(
                    "matching",
                    Set.of(
                            "platform",
                            "catalogue",
                            "organisation",
                            "company",
                            "project",
                            "matching.engine",
                            "matching.advice")),
            Map.entry("conflict.rule", Set.of()),
            Map.entry(
                    "conflict", Set.of("platform", "catalogue", "organisation", "company", "ledger", "conflict.rule")),
            Map.entry("approval.flow", Set.of()),
            Map.entry("approval.clock", Set.of()),
            Map.entry(
                    "approval",
                    Set.of(
                            "platform",
                            "catalogue",
                            "organisation",
                            "interest",
                            "company",
                            "project",
                            "matching",
                            "ledger",
                            "jurisdiction",
                            "conflict",
                            "conflict.rule",
                            "approval.flow",
                            "approval.clock")),
            Map.entry(
                    "followup",
                    Set.of(
                            "platform",
                            "catalogue",
                            "organisation",
                            "interest",
                            "company",
                            "project",
                            "matching",
                            "jurisdiction",
                            "document",
                            "approval",
                            "followup.flow")),
            Map.entry("followup.flow", Set.of()),
            Map.entry(
                    "register",
                    Set.of(
                            "platform",
                            "catalogue",
                            "jurisdiction",
                            "interest",
                            "approval",
                            "approval.flow",
                            "followup")),
            Map.entry("document", Set.of("platform", "organisation")),
            Map.entry(
                    "dossier",
                    Set.of("platform", "organisation", "interest", "company", "project", "approval", "document")),
            Map.entry("ledger", Set.of("platform", "organisation")),
            Map.entry("verifier", Set.of()),
            Map.entry("feed", Set.of("platform", "organisation")),
            Map.entry("export", Set.of("platform", "catalogue", "organisation", "company", "project", "feed")),
            Map.entry("feed.webhook", Set.of("platform", "organisation", "feed")),
            Map.entry("bulk", FEATURES_AND_RECORDS),
            Map.entry("bulk.publicrecords", FEATURES),
            Map.entry(
                    "imports",
                    Set.of(
                            "platform",
                            "catalogue",
                            "organisation",
                            "company",
                            "project",
                            "interest",
                            "bulk.publicrecords")),
            Map.entry("insight", FEATURES),
            Map.entry("sandbox", Set.of("platform", "organisation", "feed.webhook")),
            Map.entry("pages", FEATURES));

    /** Those of the table that do not exist yet; a rule about another one may not be empty. */
    private static final Set<String> LATER = Set.of("pages");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.emining");
    private static final JavaClasses ALL = new ClassFileImporter().importPackages("org.emining");

    private static final DescribedPredicate<JavaClass> RESOURCES =
            describe("resources", type -> type.isAnnotatedWith(Path.class));

    private static String feature(JavaClass type) {
        String name = type.getPackageName() + ".";
        return MAY_IMPORT.keySet().stream()
                .filter(candidate -> name.startsWith(BASE + candidate + "."))
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .orElse("");
    }

    private static <T> ArchCondition<T> condition(String description, Function<T, List<String>> faults) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                faults.apply(item).forEach(fault -> events.add(SimpleConditionEvent.violated(item, fault)));
            }
        };
    }

    @Test
    void each_package_of_the_table_is_there_or_comes_later() {
        Set<String> present = OURS.stream().map(ArchitectureTest::feature).collect(Collectors.toSet());

        assertThat(MAY_IMPORT.keySet()).allSatisfy(name -> assertThat(present.contains(name))
                .as("org.emining.%s has classes, or comes later: never both, never neither", name)
                .isNotEqualTo(LATER.contains(name)));
    }

    @Test
    void packages_import_only_what_the_table_allows() {
        classes()
                .that(describe("are ours", type -> !type.getPackageName().equals("org.emining")))
                .should(condition("import only what the table allows", ArchitectureTest::forbiddenImports))
                .check(OURS);
    }

    private static List<String> forbiddenImports(JavaClass type) {
        String from = feature(type);
        if (from.isEmpty()) {
            return List.of(type.getName() + " is in a package that the table does not know");
        }
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> dependency.getTargetClass().getName().startsWith(BASE))
                .filter(dependency -> {
                    String to = feature(dependency.getTargetClass());
                    return !to.equals(from) && !MAY_IMPORT.get(from).contains(to);
                })
                .map(dependency -> from + " may not import: " + dependency.getDescription())
                .toList();
    }

    @Test
    void features_do_not_depend_on_each_other_in_circles() {
        slices().matching("org.emining.(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void the_pure_packages_import_nothing_that_runs() {
        classes()
                .that(resideInAnyPackage(
                        "org.emining.matching.engine..",
                        "org.emining.matching.advice..",
                        "org.emining.conflict.rule..",
                        "org.emining.approval.flow..",
                        "org.emining.approval.clock..",
                        "org.emining.followup.flow.."))
                .should(condition("depend only on java, JSpecify and plain types", ArchitectureTest::impure))
                .check(OURS);
    }

    @Test
    void the_verifier_shares_nothing_with_what_it_checks() {
        classes()
                .that(resideInAnyPackage("org.emining.verifier.."))
                .should(condition("depend only on java", type -> type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> {
                            JavaClass target = dependency.getTargetClass().getBaseComponentType();
                            return !(target.isPrimitive()
                                    || target.getPackageName().startsWith("java.")
                                    || target.isEquivalentTo(NullMarked.class)
                                    || feature(target).equals("verifier"));
                        })
                        .map(dependency -> "not java: " + dependency.getDescription())
                        .toList()))
                .check(OURS);
    }

    private static List<String> impure(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    boolean plain = target.isEnum() || target.isRecord();
                    return !(target.isPrimitive()
                            || target.getPackageName().startsWith("java.")
                            || target.getPackageName().startsWith("org.jspecify.")
                            || feature(target).equals(feature(type))
                            || feature(target).equals("matching.engine")
                            || (feature(target).equals("catalogue") && plain));
                })
                .map(dependency -> "not pure: " + dependency.getDescription())
                .toList();
    }

    @Test
    void no_entity_stands_in_a_signature_of_a_resource() {
        methods()
                .that()
                .areDeclaredInClassesThat(RESOURCES)
                .should(condition("speak of views and requests", method -> Stream.concat(
                                method.getReturnType().getAllInvolvedRawTypes().stream(),
                                method.getParameters().stream()
                                        .flatMap(parameter -> parameter.getType().getAllInvolvedRawTypes().stream()))
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .map(type -> method.getFullName() + " shows the entity " + type.getName())
                        .toList()))
                .check(OURS);
    }

    @Test
    void only_platform_error_maps_exceptions() {
        noMethods()
                .that()
                .areDeclaredInClassesThat(resideOutside("org.emining.platform.error"))
                .should(be(annotatedWith(ServerExceptionMapper.class)))
                .check(OURS);
        noClasses().should().implement(ExceptionMapper.class).check(OURS);
    }

    private static DescribedPredicate<JavaClass> resideOutside(String name) {
        return DescribedPredicate.not(resideInAPackage(name));
    }

    @Test
    void only_repositories_and_services_speak_to_the_database() {
        noClasses()
                .that(RESOURCES)
                .should()
                .dependOnClassesThat(describe(
                        "speak to the database",
                        type -> type.isAssignableTo(EntityManager.class)
                                || type.isAssignableTo(PanacheRepositoryBase.class)
                                || type.getPackageName().equals("java.sql")))
                .check(OURS);
        classes()
                .that(describe("use an EntityManager", type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(EntityManager.class))))
                .should(be(describe(
                        "services or repositories, or a piece that these lend it to",
                        type -> type.isAssignableTo(PanacheRepositoryBase.class)
                                || type.isAnnotatedWith(ApplicationScoped.class)
                                || type.isAnnotatedWith(Singleton.class)
                                || Stream.of(Alone.class, LeasedWork.class, NativeSql.class)
                                        .anyMatch(type::isEquivalentTo))))
                .check(OURS);
    }

    /** A statement that sets a status, wherever among its columns; once the parts of its text are one. */
    private static final Pattern STATUS_WRITTEN =
            Pattern.compile("(?is)\\bset\\s(?:(?!\\bwhere\\b|\"\\s*[,;)]).)*?\\bstatus\\s*=");

    @Test
    void a_status_is_written_in_one_place() throws IOException {
        Map<String, Set<String>> writers = new HashMap<>();
        for (JavaClass type : OURS) {
            for (JavaFieldAccess access : type.getFieldAccessesFromSelf()) {
                JavaClass owner = access.getTargetOwner();
                if (access.getAccessType() == JavaFieldAccess.AccessType.SET
                        && access.getTarget().getName().equals("status")
                        && owner.isAnnotatedWith(Entity.class)
                        && !owner.equals(type)) {
                    writers.computeIfAbsent(owner.getName(), name -> new TreeSet<>())
                            .add(type.getName());
                }
            }
        }
        List<String> statements = sources("src/main/java").stream()
                .filter(file -> STATUS_WRITTEN
                        .matcher(read(file).replaceAll("\"\\s*\\+\\s*\"", ""))
                        .find())
                .filter(file -> !read(file).contains("PanacheRepository"))
                .map(file -> file.getFileName().toString())
                .toList();

        assertThat(writers)
                .as("entities with a status that another class writes")
                .isNotEmpty()
                .allSatisfy((entity, classes) -> assertThat(classes).as(entity).hasSize(1));
        assertThat(statements)
                .as("a state moves by the update of its repository; the idempotency record is none")
                .isSubsetOf("Once.java");
    }

    @Test
    void no_file_is_long() throws IOException {
        List<String> tooLong = sources("src/main/java").stream()
                .filter(file -> codeLines(read(file)) > 300)
                .map(java.nio.file.Path::toString)
                .toList();

        assertThat(tooLong).as("files of more than 300 lines of code").isEmpty();
    }

    private static long codeLines(String text) {
        return text.replaceAll("(?s)/\\*.*?\\*/", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .count();
    }

    @Test
    void each_package_is_null_marked() {
        Set<String> unmarked = OURS.stream()
                .map(JavaClass::getPackage)
                .filter(type -> !type.isAnnotatedWith(NullMarked.class))
                .map(type -> type.getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unmarked)
                .as("packages without @NullMarked in their package-info")
                .isEmpty();
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Impl|Helper|Manager|DTO|Dto)")
                .orShould()
                .haveNameMatching(".*[.$](Abstract|Base)[A-Z].*")
                .check(OURS);
    }

    @Test
    void nothing_sleeps() {
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "Thread.sleep",
                        call -> call.getTargetOwner().isEquivalentTo(Thread.class)
                                && call.getName().equals("sleep")))
                .check(ALL);
    }

    @Test
    void no_test_is_switched_off() {
        noClasses().should().beAnnotatedWith(Disabled.class).check(ALL);
        noMethods().should().beAnnotatedWith(Disabled.class).check(ALL);
    }

    private static List<java.nio.file.Path> sources(String root) throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(java.nio.file.Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String read(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
