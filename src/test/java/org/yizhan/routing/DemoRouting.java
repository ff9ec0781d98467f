package org.yizhan.routing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation;
import org.yizhan.directory.Organisations;
import org.yizhan.tables.ResourceText;

/** The demo territory with its routing table. */
final class DemoRouting {
    static final Directory DIRECTORY = Organisations.demo();
    static final ContentClasses CLASSES = ContentClasses.builtIn();
    static final RoutingTable TABLE = requireNonNull(
            RoutingTable.parse(ResourceText.read("/demo/routing.csv"), 2).table());

    private DemoRouting() {}

    static Organisation the(String name) {
        return DIRECTORY.named(name).get(0);
    }

    static Route route(Matters matter) {
        return new Router(DIRECTORY, TABLE).route(matter.build());
    }

    /** The name of the organ that the matter goes to, after a look at the rule. */
    static String organ(Matters matter, String rule) {
        Route route = route(matter);
        assertThat(route.note().rule()).isEqualTo(rule);
        assertThat(route).isInstanceOf(Route.ToOrgan.class);
        Organisation organ = ((Route.ToOrgan) route).organ();
        assertThat(route.note().organ()).isEqualTo(organ.code());
        assertThat(route.note().zh()).contains(organ.name());
        return organ.name();
    }

    /** The rule by which the matter waits for a person. */
    static String triage(Matters matter) {
        Route route = route(matter);
        assertThat(route).isInstanceOf(Route.Triage.class);
        assertThat(route.note().organ()).isNull();
        return route.note().rule();
    }
}
