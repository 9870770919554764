package quebec.esja;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import picocli.CommandLine;
import quebec.esja.cli.AdminCommand;

/// `esja.jar admin …`: the platform without its web face, for one command.
@Configuration(proxyBeanMethods = false)
@Import(SiteMapConfiguration.class)
@ComponentScan(
        basePackages = "quebec.esja",
        excludeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "quebec\\.esja\\.([A-Z].*|(site|workspace|api|security|doors)\\..*)"))
class AdminApplication {

    /// @param arguments those behind `admin`
    /// @return the exit code
    static int run(String... arguments) {
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(AdminApplication.class)
                        .web(WebApplicationType.NONE)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        .properties("logging.level.root=warn")
                        .run()) {
            CommandLine.IFactory beans =
                    new CommandLine.IFactory() {
                        @Override
                        public <K> K create(Class<K> type) throws Exception {
                            K bean = context.getBeanProvider(type).getIfAvailable();
                            return bean != null ? bean : CommandLine.defaultFactory().create(type);
                        }
                    };
            return context.getBean(AdminCommand.class).execute(beans, arguments);
        }
    }
}
