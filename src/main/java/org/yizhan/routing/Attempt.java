package org.yizhan.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.routing.Route.Explanation;
import org.yizhan.routing.Route.Input;
import org.yizhan.routing.Route.Loser;

/** One search for an organ: what it looks at and whom it passed over, so that its end can be explained. */
final class Attempt {
    private final Directory directory;
    private final RoutingTable table;
    private final Matter matter;
    private final AccusedSide side;
    private final List<Loser> losers = new ArrayList<>();

    Attempt(Directory directory, RoutingTable table, Matter matter) {
        this.directory = directory;
        this.table = table;
        this.matter = matter;
        this.side = AccusedSide.of(directory, matter.petition().accused());
    }

    Matter matter() {
        return matter;
    }

    Petition petition() {
        return matter.petition();
    }

    AccusedSide side() {
        return side;
    }

    void passOver(OrganisationCode organ, String zh, String en) {
        losers.add(new Loser(organ, zh, en));
    }

    /** Ends at an organ, unless that is on the accused side: then a person decides. */
    Route to(Organisation organ, RoutingRule rule, Object... more) {
        if (side.includes(organ.code())) {
            passOver(organ.code(), "属于被反映的一方", "it is on the accused side");
            return triage(RoutingRule.ACCUSED_SIDE);
        }
        List<Object> arguments = new ArrayList<>(List.of(organ.name()));
        arguments.addAll(List.of(more));
        return new Route.ToOrgan(organ, rule.note(organ.code(), arguments.toArray()), explanation());
    }

    Route triage(RoutingRule rule) {
        return new Route.Triage(rule.note(null), explanation());
    }

    private Explanation explanation() {
        return new Explanation(inputs(), List.copyOf(losers), directory.version(), table.version());
    }

    private List<Input> inputs() {
        Petition petition = matter.petition();
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input("bureau", matter.bureau().value()));
        inputs.add(new Input("on", matter.on().toString()));
        inputs.add(new Input("form", petition.form().name()));
        inputs.add(new Input("purpose", petition.purpose().name()));
        inputs.add(new Input("matterClass", petition.matterClass().name()));
        inputs.add(new Input("contentClass", petition.contentClass()));
        inputs.add(new Input("territory", petition.territory()));
        inputs.add(new Input(
                "flags", petition.flags().stream().map(Enum::name).sorted().collect(Collectors.joining(" "))));
        inputs.add(new Input("accused", String.valueOf(petition.accused().size())));
        if (matter.addressee() != null) {
            inputs.add(new Input("addressee", matter.addressee().value()));
        }
        return List.copyOf(inputs);
    }
}
