package org.yizhan.wire.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yizhan.messages.Violation.Words;
import org.yizhan.wire.contract.Contract;
import org.yizhan.wire.contract.Field;
import org.yizhan.wire.contract.Type.Group;
import org.yizhan.wire.parsing.Node;

/** Compares an element's children with the sequence it should hold: what is missing, unknown, repeated, out of order. */
final class ChildrenCheck {
    private final Node parent;
    private final Field field;
    private final List<Field> fields;
    private final Map<String, Integer> positions = new HashMap<>();
    private final int[] seen;
    private final Map<Node, Field> known = new LinkedHashMap<>();
    private final List<Node> inPlace = new ArrayList<>();
    private final Findings findings;

    ChildrenCheck(Node parent, Field field, Group group, Findings findings) {
        this.parent = parent;
        this.field = field;
        this.findings = findings;
        fields = group.fields();
        seen = new int[fields.size()];
        for (int i = 0; i < fields.size(); i++) {
            positions.put(fields.get(i).name(), i);
        }
        parent.children().forEach(this::sort);
        checkOrder();
        checkMissing(parent.closed() ? fields.size() : furthest());
    }

    /** The children that are fields, wherever they stand, each with its field. */
    Map<Node, Field> known() {
        return known;
    }

    private void sort(Node child) {
        Integer position = positions.get(child.name());
        if (position == null) {
            findings.add(
                    child,
                    () -> ContractRule.UNKNOWN.at(child.path(), parent.name(), child.name(), Wording.names(fields)));
            return;
        }
        Field its = fields.get(position);
        seen[position]++;
        if (!child.namespace().equals(Contract.NAMESPACE)) {
            findings.add(
                    child,
                    () -> ContractRule.ELEMENT_NAMESPACE.at(
                            child.path(), its.title(), child.namespace(), Contract.NAMESPACE));
            return;
        }
        known.put(child, its);
        if (seen[position] > 1 && !its.repeats()) {
            int times = seen[position];
            findings.add(child, () -> ContractRule.REPEATED.at(child.path(), its.title(), times));
        } else {
            inPlace.add(child);
        }
    }

    private int furthest() {
        return inPlace.stream().mapToInt(this::position).max().orElse(0);
    }

    private int position(Node child) {
        return positions.getOrDefault(child.name(), -1);
    }

    private void checkOrder() {
        boolean[] ordered =
                Order.longest(inPlace.stream().mapToInt(this::position).toArray());
        List<Node> right = new ArrayList<>();
        for (int i = 0; i < ordered.length; i++) {
            if (ordered[i]) {
                right.add(inPlace.get(i));
            }
        }
        for (int i = 0; i < ordered.length; i++) {
            if (!ordered[i]) {
                Node child = inPlace.get(i);
                Field its = fields.get(position(child));
                findings.add(child, () -> ContractRule.MISPLACED.at(child.path(), its.title(), place(child, right)));
            }
        }
    }

    /** Behind the last of its forerunners that is where it should be, else in front of the first of its followers. */
    private Words place(Node child, List<Node> right) {
        Field before = null;
        for (Node other : right) {
            Field candidate = fields.get(position(other));
            if (position(other) <= position(child)) {
                before = candidate;
            } else if (before == null) {
                return Wording.before(candidate);
            }
        }
        return before == null ? Wording.before(field) : Wording.after(before);
    }

    /** In an element that was not read to its end, only what should stand before something that is there. */
    private void checkMissing(int read) {
        for (int i = 0; i < read; i++) {
            Field its = fields.get(i);
            if (its.required() && seen[i] == 0) {
                String path = parent.path() + "/" + its.name();
                findings.add(parent, () -> ContractRule.MISSING.at(path, its.title(), Wording.expected(its.type())));
            }
        }
    }
}
