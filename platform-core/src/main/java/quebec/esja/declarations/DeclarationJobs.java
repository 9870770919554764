package quebec.esja.declarations;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quebec.esja.jobs.PoleJob;

@Configuration(proxyBeanMethods = false)
class DeclarationJobs {

    @Bean
    PoleJob forgetExtracts(AccountExtracts extracts) {
        return new PoleJob("forget-extracts", Duration.ofHours(6), extracts::forgetOld);
    }
}
