package org.emining;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emining.platform.web.CalendarDate;
import org.emining.platform.web.CleanText;
import org.junit.jupiter.api.Test;

/** What holds for every endpoint, read from the classes: who may call it, and that what it takes is bounded. */
class EndpointsTest {

    /** Open to the public without a token; everything else needs one. */
    private static final Set<String> PUBLIC = Set.of(
            "ApiCatalog.read",
            "CapabilityResource.list",
            "CapabilityResource.read",
            "CertificateResource.list",
            "CertificateResource.read",
            "ChangeResource.list",
            "Changelog.read",
            "CodeListResource.all",
            "CodeListResource.one",
            "CompanyResource.list",
            "CompanyResource.read",
            "ExportResource.companies",
            "ExportResource.projects",
            "JurisdictionResource.history",
            "JurisdictionResource.list",
            "JurisdictionResource.read",
            "JurisdictionResource.version",
            "LedgerResource.checkpoint",
            "LedgerResource.checkpoints",
            "LedgerResource.keys",
            "LedgerResource.latest",
            "LogEntryResource.consistency",
            "LogEntryResource.copy",
            "LogEntryResource.inclusion",
            "LogEntryResource.list",
            "LogEntryResource.read",
            "MatchPolicyResource.list",
            "MatchPolicyResource.read",
            "MouResource.list",
            "OcdsResource.list",
            "OcdsResource.read",
            "ProblemPages.all",
            "ProblemPages.one",
            "ProjectResource.list",
            "ProjectResource.proposals",
            "ProjectResource.read",
            "PublishedAnswerResource.list",
            "RegisterResource.list",
            "RegisterResource.read",
            "SourceResource.all",
            "StatisticResource.list",
            "StatisticResource.read");

    private static final List<Class<? extends Annotation>> SECURED = List.of(Authenticated.class, RolesAllowed.class);

    private static final List<Class<? extends Annotation>> NOT_THE_BODY = List.of(
            PathParam.class, QueryParam.class, HeaderParam.class, CookieParam.class, BeanParam.class, Context.class);

    private static final List<Class<?>> RESOURCES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.emining").stream()
                    .filter(type -> type.isAnnotatedWith(Path.class))
                    .<Class<?>>map(type -> type.reflect())
                    .toList();

    private static Stream<Method> endpoints() {
        return RESOURCES.stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> Stream.of(method.getAnnotations())
                        .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class)));
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    @Test
    void each_endpoint_is_a_public_method() {
        assertThat(endpoints()).isNotEmpty().allSatisfy(method -> assertThat(Modifier.isPublic(method.getModifiers()))
                .as("%s: the framework cannot call it otherwise", name(method))
                .isTrue());
    }

    @Test
    void each_endpoint_says_who_may_call_it() {
        assertThat(endpoints()).allSatisfy(method -> assertThat(isSecured(method) || isPublic(method))
                .as(name(method))
                .isTrue());
    }

    @Test
    void the_public_ones_are_those_of_the_list() {
        assertThat(endpoints().filter(EndpointsTest::isPublic))
                .map(EndpointsTest::name)
                .isSubsetOf(PUBLIC);
    }

    // What the method says goes before what its class says.
    private static boolean isPublic(Method method) {
        return method.isAnnotationPresent(PermitAll.class)
                || (!SECURED.stream().anyMatch(method::isAnnotationPresent)
                        && method.getDeclaringClass().isAnnotationPresent(PermitAll.class));
    }

    private static boolean isSecured(Method method) {
        return SECURED.stream()
                .anyMatch(rule -> method.isAnnotationPresent(rule)
                        || method.getDeclaringClass().isAnnotationPresent(rule));
    }

    @Test
    void everything_a_request_may_hold_is_bounded() {
        Set<Class<?>> requests = new HashSet<>();
        endpoints()
                .flatMap(method -> Stream.of(method.getParameters()))
                .filter(parameter -> NOT_THE_BODY.stream().noneMatch(parameter::isAnnotationPresent))
                .map(Parameter::getType)
                .forEach(type -> collect(type, requests));
        Set<String> unbounded = requests.stream()
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .flatMap(component -> faults(component).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(requests).isNotEmpty();
        assertThat(unbounded).isEmpty();
    }

    private static void collect(Class<?> type, Set<Class<?>> into) {
        if (type.isRecord() && into.add(type)) {
            for (RecordComponent component : type.getRecordComponents()) {
                collect(component.getType(), into);
                for (AnnotatedType argument : arguments(component.getAnnotatedType())) {
                    if (argument.getType() instanceof Class<?> inner) {
                        collect(inner, into);
                    }
                }
            }
        }
    }

    private static List<String> faults(RecordComponent component) {
        String name = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
        List<Annotation> own = annotations(component);
        List<String> faults = new ArrayList<>();
        if (component.getType() == String.class) {
            text(name, own, faults);
        }
        if (component.getType() == LocalDate.class
                && own.stream().noneMatch(rule -> rule.annotationType() == CalendarDate.class)) {
            faults.add(name + " needs @CalendarDate");
        }
        if (Collection.class.isAssignableFrom(component.getType()) || Map.class.isAssignableFrom(component.getType())) {
            if (own.stream().noneMatch(rule -> rule instanceof Size size && size.max() < Integer.MAX_VALUE)) {
                faults.add(name + " needs @Size(max)");
            }
            for (AnnotatedType argument : arguments(component.getAnnotatedType())) {
                if (argument.getType() == String.class) {
                    text(name + "[]", List.of(argument.getAnnotations()), faults);
                }
            }
        }
        return faults;
    }

    // A constraint of ours that asks for a member of a list bounds the text as well as a pattern does.
    private static void text(String name, List<Annotation> rules, List<String> faults) {
        Set<Class<?>> kinds = rules.stream().map(Annotation::annotationType).collect(Collectors.toSet());
        boolean ours = kinds.stream()
                .anyMatch(kind -> kind != CleanText.class
                        && kind.getName().startsWith("org.emining.")
                        && kind.isAnnotationPresent(Constraint.class));
        boolean bounded = rules.stream().anyMatch(rule -> rule instanceof Size size && size.max() < Integer.MAX_VALUE);
        if (!ours && !kinds.contains(Pattern.class) && !(bounded && kinds.contains(CleanText.class))) {
            faults.add(name + " needs @Pattern, or @Size(max) and @CleanText");
        }
    }

    private static List<Annotation> annotations(RecordComponent component) {
        try {
            var field = component.getDeclaringRecord().getDeclaredField(component.getName());
            return Stream.of(
                            field.getAnnotations(),
                            component.getAnnotations(),
                            component.getAnnotatedType().getAnnotations())
                    .flatMap(Arrays::stream)
                    .distinct()
                    .toList();
        } catch (NoSuchFieldException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static AnnotatedType[] arguments(AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType generic
                ? generic.getAnnotatedActualTypeArguments()
                : new AnnotatedType[0];
    }
}
