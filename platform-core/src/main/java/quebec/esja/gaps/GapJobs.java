package quebec.esja.gaps;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quebec.esja.jobs.PoleJob;

@Configuration(proxyBeanMethods = false)
class GapJobs {

    @Bean
    PoleJob forgetOldSearches(UnansweredSearches searches) {
        return new PoleJob("forget-old-searches", Duration.ofHours(12), searches::forgetOld);
    }
}
