package quebec.esja.intake;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quebec.esja.jobs.PoleJob;

@Configuration(proxyBeanMethods = false)
class IntakeJobs {

    @Bean
    PoleJob resumeImports(IntakeRun run) {
        return new PoleJob("resume-imports", Duration.ofSeconds(60), run::resumeStopped);
    }

    @Bean
    PoleJob forgetImports(IntakeRun run) {
        return new PoleJob("forget-imports", Duration.ofHours(12), run::forgetOld);
    }
}
