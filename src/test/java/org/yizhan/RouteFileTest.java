package org.yizhan;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.component.mock.MockComponent;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.apache.camel.test.junit5.TestExecutionConfiguration;

/**
 * One file of routes by itself, without Spring, database or broker: which step follows which, what a choice chooses and
 * what a failure leads to. Entries from outside are replaced; {@link #step} notes each step taken. Which nodes of a route
 * were reached is written into target/camel-route-coverage, from where {@code mvn camel-report:route-coverage} reads it.
 */
public abstract class RouteFileTest extends CamelTestSupport {
    protected final List<String> taken = new CopyOnWriteArrayList<>();

    private final Map<String, Exception> failures = new ConcurrentHashMap<>();
    private final String file;

    protected RouteFileTest(String file) {
        this.file = file;
    }

    @Override
    public void configureTest(TestExecutionConfiguration test) {
        super.configureTest(test);
        test.withUseAdviceWith(true).withDumpRouteCoverage(true);
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext camel = super.createCamelContext();
        camel.getPropertiesComponent().addInitialProperty("yizhan.intake.queue-consumers", "1");
        camel.getPropertiesComponent().addInitialProperty("yizhan.intake.folder-delay", "20");
        camel.getPropertiesComponent().addInitialProperty("yizhan.intake.folder", "target/no-folder");
        camel.addComponent("exchange", new MockComponent());
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(PluginHelper.getResourceLoader(camel).resolveResource("classpath:routes/" + file));
        return camel;
    }

    /** Has a route begin at {@code direct:ROUTE}. */
    protected void enterDirectly(String route) throws Exception {
        AdviceWith.adviceWith(context, route, advice -> advice.replaceFromWith("direct:" + route));
    }

    /** Has a step fail from now on. */
    protected void fail(String step, Exception failure) {
        failures.put(step, failure);
    }

    /** Notes that a step was taken; fails if it is to. */
    protected void step(String name) throws Exception {
        taken.add(name);
        Exception failure = failures.get(name);
        if (failure != null) {
            throw failure;
        }
    }
}
