<#import "field.ftl" as field>
<#import "footer.ftl" as loginFooter>
<#function home>
  <#return (properties.publicUrl?has_content)?then(properties.publicUrl, (client.baseUrl)!'')>
</#function>

<#macro username>
  <@field.group name="kc-attempted-username" label=msg("email")>
    <div class="${properties.kcInputGroup}">
      <span class="${properties.kcInputClass} ${properties.kcFill} ${properties.kcFormReadOnlyClass}">
        <input id="kc-attempted-username" value="${auth.attemptedUsername}" readonly>
      </span>
      <a id="reset-login" class="button button-plain" href="${url.loginRestartFlowUrl}">${msg("changeAccount")}</a>
    </div>
  </@field.group>
</#macro>

<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#assign heading><#nested "header"></#assign>
<#assign headingText = heading?is_markup_output?then(heading?markup_string, heading)?replace("<[^>]*>", "", "r")?trim>
<!DOCTYPE html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="color-scheme" content="light">
  <meta name="theme-color" content="#FBF9F5">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex, nofollow">
  <title><#if headingText?has_content>${headingText?replace("&rsquo;", "’")?replace("&#39;", "’")?replace("&amp;", "&")} · </#if>${msg("productName")}</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/mark.svg">
  <link rel="preload" as="font" type="font/woff2" crossorigin href="${url.resourcesPath}/fonts/InstrumentSans.woff2">
  <#list properties.styles?split(' ') as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <script type="importmap">
    { "imports": { "rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js" } }
  </script>
  <#if scripts??>
    <#list scripts as script>
  <script src="${script}" type="text/javascript"></script>
    </#list>
  </#if>
  <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
  <script type="module">
    <#outputformat "JavaScript">
    import { startSessionPolling } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    </#outputformat>
  </script>
  <#if authenticationSession??>
  <script type="module">
    <#outputformat "JavaScript">
    import { checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    checkAuthSession(${authenticationSession.authSessionIdHash?c});
    </#outputformat>
  </script>
  </#if>
</head>
<body data-page-id="login-${pageId}">
<div class="page">
  <header class="top">
    <#if home()?has_content>
    <a class="brand" href="${home()}"><img src="${url.resourcesPath}/img/mark.svg" alt="" width="28" height="28"> <span>${msg("productName")}</span></a>
    <#else>
    <span class="brand"><img src="${url.resourcesPath}/img/mark.svg" alt="" width="28" height="28"> <span>${msg("productName")}</span></span>
    </#if>
    <#if realm.internationalizationEnabled && locale.supported?size gt 1>
    <nav class="languages" aria-label="${msg("languages")}">
      <#list locale.supported as l>
        <#if l.languageTag != locale.currentLanguageTag>
      <a href="${l.url}" lang="${l.languageTag}" hreflang="${l.languageTag}">${l.label}</a>
        </#if>
      </#list>
    </nav>
    </#if>
  </header>

  <div class="middle">
    <aside class="promise">
      <p>${msg("promise")}</p>
      <img src="${url.resourcesPath}/img/regions.svg" alt="" width="392" height="336">
    </aside>

    <main class="sheet">
      <#if headingText?has_content><h1 id="kc-page-title">${heading}</h1></#if>

      <#-- A person already signed in who only updates the account needs no warning that the account must be updated. -->
      <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
      <div class="notice is-${message.type}" role="${(message.type = 'error')?then('alert', 'status')}">
        <p class="kc-feedback-text">${message.summary}</p>
      </div>
      </#if>

      <#if displayRequiredFields>
      <p class="quiet"><span class="required" aria-hidden="true">*</span> ${msg("requiredFields")}</p>
      </#if>

      <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
      <div class="form">
        <#nested "show-username">
        <@username />
      </div>
      </#if>

      <#nested "form">

      <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post" class="after">
        <input type="hidden" name="tryAnotherWay" value="on">
        <button type="submit" id="try-another-way" class="button button-plain">${msg("doTryAnotherWay")}</button>
      </form>
      </#if>

      <#if switchOrganizationEnabled?? && switchOrganizationEnabled>
      <form id="kc-switch-organization-form" action="${url.loginAction}" method="post" class="after">
        <input type="hidden" name="switchOrganization" value="true">
        <button type="submit" id="switch-organization" class="button button-plain">${msg("doSwitchOrganization")}</button>
      </form>
      </#if>

      <div class="after">
        <#nested "socialProviders">
        <#if displayInfo>
        <div id="kc-info" class="quiet"><#nested "info"></div>
        </#if>
      </div>
    </main>
  </div>

  <footer class="foot"><@loginFooter.content/></footer>
</div>
</body>
</html>
</#macro>
