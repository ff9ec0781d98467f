package org.yizhan.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Map;
import java.util.TreeMap;

/** The walls between the rooms, each rule under the name by which its planted violation is found. */
final class Rules {
    private static final String[] PURE = {
        "org.yizhan.messages..",
        "org.yizhan.tables..",
        "org.yizhan.calendar..",
        "org.yizhan.directory..",
        "org.yizhan.routing..",
        "org.yizhan.limits..",
        "org.yizhan.cases..",
        "org.yizhan.facts..",
        "org.yizhan.indicators.."
    };

    private Rules() {}

    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new TreeMap<>();
        rules.put("PureRooms", pureRooms());
        rules.put("GeneratedStaysInWire", room("org.yizhan.wire.generated..", "org.yizhan.wire.."));
        rules.put("SqlStaysInLedger", knownOnlyIn(sql(), "org.yizhan.ledger.."));
        rules.put(
                "JmsStaysAtTheRoad",
                knownOnlyIn(
                        inPackages("jakarta.jms..", "org.apache.activemq.."),
                        "org.yizhan.delivery..",
                        "org.yizhan.intake..",
                        "org.yizhan.demo..",
                        "org.yizhan.commands.."));
        rules.put("PlatformKnowsNoBusiness", platformKnowsNoBusiness());
        rules.put("WireKnowsNoCases", wireKnowsNoCases());
        rules.put("LedgerKnowsNoRoad", ledgerKnowsNoRoad());
        rules.put("LuceneStaysInLikeness", knownOnlyIn(inPackages("org.apache.lucene.."), "org.yizhan.likeness.."));
        rules.put("LikenessKnowsPetitionsOnly", likenessKnowsPetitionsOnly());
        rules.put("NoNow", noNow());
        rules.put("NoFieldInjection", noFieldInjection());
        rules.put("NoSystemOut", noSystemOut());
        rules.put("NoBroadCatch", noBroadCatch());
        rules.put("NoEmptyNames", noEmptyNames());
        return rules;
    }

    private static ArchRule pureRooms() {
        return classes()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .onlyDependOnClassesThat(inPackages(PURE).or(inPackages("java..", "org.jspecify..")))
                .as("pure rooms know only java, JSpecify and each other");
    }

    private static ArchRule room(String what, String where) {
        return knownOnlyIn(inPackages(what), where);
    }

    private static ArchRule knownOnlyIn(DescribedPredicate<JavaClass> what, String... where) {
        return noClasses().that().resideOutsideOfPackages(where).should().dependOnClassesThat(what);
    }

    private static DescribedPredicate<JavaClass> sql() {
        return inPackages("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.flywaydb..");
    }

    private static ArchRule platformKnowsNoBusiness() {
        return noClasses()
                .that()
                .resideInAPackage("org.yizhan.platform..")
                .should()
                .dependOnClassesThat(inPackages("org.yizhan.cases..", "org.yizhan.routing..", "org.yizhan.casework.."));
    }

    private static ArchRule wireKnowsNoCases() {
        return noClasses()
                .that()
                .resideInAPackage("org.yizhan.wire..")
                .should()
                .dependOnClassesThat(inPackages("org.yizhan.cases..", "org.yizhan.ledger..", "org.yizhan.casework.."));
    }

    private static ArchRule ledgerKnowsNoRoad() {
        return noClasses()
                .that()
                .resideInAPackage("org.yizhan.ledger..")
                .should()
                .dependOnClassesThat(
                        inPackages("org.apache.camel..", "jakarta.jms..", "jakarta.xml..", "org.yizhan.wire.."));
    }

    private static ArchRule likenessKnowsPetitionsOnly() {
        return classes()
                .that()
                .resideInAPackage("org.yizhan.likeness..")
                .should()
                .onlyDependOnClassesThat(inPackages(
                        "org.yizhan.likeness",
                        "org.yizhan.messages..",
                        "java..",
                        "org.jspecify..",
                        "org.apache.lucene.."));
    }

    private static ArchRule noNow() {
        DescribedPredicate<JavaMethodCall> now =
                describe("a reading of the machine's clock", Rules::readsTheMachinesClock);
        return noClasses()
                .that()
                .resideOutsideOfPackages("org.yizhan.platform..", "org.yizhan.demo..", "org.yizhan.commands..")
                .should()
                .callMethodWhere(now);
    }

    private static boolean readsTheMachinesClock(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        if (owner.isEquivalentTo(System.class)) {
            return call.getName().equals("currentTimeMillis");
        }
        return owner.getPackageName().equals("java.time")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().isEmpty();
    }

    private static ArchRule noFieldInjection() {
        return noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value");
    }

    private static ArchRule noSystemOut() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("org.yizhan.demo..", "org.yizhan.commands..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err");
    }

    private static ArchRule noBroadCatch() {
        ArchCondition<JavaClass> catchBroadly = new ArchCondition<>("catch Exception or Throwable") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    unit.getTryCatchBlocks().stream()
                            .flatMap(block -> block.getCaughtThrowables().stream())
                            .filter(caught -> caught.isEquivalentTo(Exception.class))
                            .forEach(caught -> events.add(violated(type, unit.getFullName() + " catches " + caught)));
                }
            }
        };
        // LetterReports calls a method of Artemis that declares no narrower exception.
        return classes()
                .that()
                .resideOutsideOfPackage("org.yizhan.platform..")
                .and()
                .doNotHaveFullyQualifiedName("org.yizhan.delivery.plugin.LetterReports")
                .should(not(catchBroadly));
    }

    private static ArchCondition<JavaClass> not(ArchCondition<JavaClass> reportsViolations) {
        return reportsViolations.as("not " + reportsViolations.getDescription());
    }

    private static ArchRule noEmptyNames() {
        return noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Data)");
    }

    private static DescribedPredicate<JavaClass> inPackages(String... packages) {
        return JavaClass.Predicates.resideInAnyPackage(packages);
    }
}
