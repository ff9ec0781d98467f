package org.yizhan.inquiry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yizhan.cases.World;
import org.yizhan.tables.CodeTables;
import org.yizhan.tables.CodeTables.Code;

/** What a sender looks up before it writes: the codes in force, and the contract of this interface. */
@RestController
final class ContractController {
    private static final String CONTENT_CLASSES = "contentClass";

    private final CodeTables words = CodeTables.builtIn();
    private final Supplier<World> worlds;

    ContractController(Supplier<World> worlds) {
        this.worlds = worlds;
    }

    record Tables(Set<String> tables) {}

    record Table(String table, List<Code> codes) {}

    @GetMapping("/v1/codes")
    Tables tables() {
        Set<String> names = new TreeSet<>(words.names());
        names.add(CONTENT_CLASSES);
        return new Tables(names);
    }

    @GetMapping("/v1/codes/{table}")
    Table table(@PathVariable String table) {
        Optional<List<Code>> codes = table.equals(CONTENT_CLASSES)
                ? Optional.of(worlds.get().routing().classes().codes())
                : words.find(table);
        return new Table(table, codes.orElseThrow(() -> InquiryRule.NO_SUCH_TABLE.notFound(table)));
    }

    /** As kept in schemas/openapi.yaml. */
    @GetMapping("/openapi.yaml")
    ResponseEntity<Resource> openapi() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml"))
                .body(new ClassPathResource("schemas/openapi.yaml"));
    }
}
