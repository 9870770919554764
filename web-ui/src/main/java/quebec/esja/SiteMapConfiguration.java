package quebec.esja;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quebec.esja.poles.ReservedSlugs;

/// Tells the register of Pôles which words the addresses of the application take.
@Configuration(proxyBeanMethods = false)
class SiteMapConfiguration {

    @Bean
    ReservedSlugs reservedSlugs() {
        return new ReservedSlugs(SiteMap.reservedSlugs());
    }
}
