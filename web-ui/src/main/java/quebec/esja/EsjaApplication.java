package quebec.esja;

import com.vaadin.flow.component.page.AppShellConfigurator;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import quebec.esja.cli.AdminCommand;
import quebec.esja.settings.Settings;
import quebec.esja.settings.WrongSetting;

/// Starts everything: public site, workspace and API.
@SpringBootApplication
public class EsjaApplication implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    /// The exit code for a setting that cannot be used, as in `sysexits.h`.
    private static final int CONFIGURATION_FAULT = 78;

    /// @param args `admin …` for a command; otherwise not read: every setting comes from the environment
    public static void main(String[] args) {
        try {
            Settings.read(System::getenv);
        } catch (WrongSetting wrong) {
            System.err.println(wrong.getMessage());
            if (args.length > 0 && args[0].equals("admin")) {
                AdminCommand.refuseSettings(String.valueOf(wrong.getMessage()), args);
            }
            System.exit(CONFIGURATION_FAULT);
        }
        if (args.length > 0 && args[0].equals("admin")) {
            System.exit(AdminApplication.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(EsjaApplication.class, args);
    }
}
