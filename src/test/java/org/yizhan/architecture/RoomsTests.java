package org.yizhan.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.yizhan.Gateway;
import org.yizhan.Yizhan;
import org.yizhan.architecture.planted.Planted;

/**
 * Spring Modulith's view of the rooms: no circles, and nobody reaches into the inner packages of another. Left out is the
 * main class, which starts a command that starts the gateway beside it.
 */
class RoomsTests {
    private static final ApplicationModules ROOMS = ApplicationModules.of(Gateway.class, type(Yizhan.class));
    private static final ImportOption PLANTED = location -> location.contains("/planted/");

    @Test
    void stand() {
        ROOMS.verify();
    }

    @Test
    void areThoseOfTheDesign() {
        assertThat(ROOMS.stream().map(room -> room.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "access",
                        "attachments",
                        "calendar",
                        "cases",
                        "casework",
                        "commands",
                        "deadlines",
                        "delivery",
                        "demo",
                        "directory",
                        "chain",
                        "facts",
                        "figures",
                        "indicators",
                        "inquiry",
                        "intake",
                        "ledger",
                        "letters",
                        "likeness",
                        "limits",
                        "messages",
                        "platform",
                        "reports",
                        "routing",
                        "sheets",
                        "simulation",
                        "tables",
                        "wire");
    }

    @Test
    void findACircleAndAReachIntoAnother() {
        ApplicationModules planted = ApplicationModules.of(Planted.class.getPackageName(), PLANTED);
        assertThat(planted.detectViolations().getMessages())
                .anyMatch(message -> message.contains("Cycle detected"))
                .anyMatch(message ->
                        message.contains("one") && message.contains("non-exposed type") && message.contains("Inner"));
    }
}
