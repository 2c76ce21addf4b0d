import { Menu } from "@mantine/core";
import {
  IconBell,
  IconBellOff,
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconUserCircle,
  IconUsers,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Avatar } from "../../../components/avatar.tsx";
import { texts } from "../../../i18n/texts.ts";
import { adminApi, noDataSchema } from "../../../lib/api-client.ts";
import { clearSignIn } from "../../../lib/session.ts";
import { useConsole } from "../live/live-context.tsx";
import styles from "./profile-menu.module.css";
import { useChimeMuted } from "./use-pending-chime.ts";

/** Who I am, what I may do, and the way out. */
export function ProfileMenu({ onShowKeys }: { readonly onShowKeys: () => void }) {
  const { t, i18n } = useTranslation("console");
  const { me, permission, may } = useConsole();
  const [isMuted, setMuted] = useChimeMuted();
  const logOut = async () => {
    // The server's session should end too, but a person who leaves must be able to leave.
    await adminApi.post("/api/auth/logout", undefined, noDataSchema).catch(() => null);
    clearSignIn("admin");
  };
  const switchLanguage = () => {
    const next = i18n.language === "en" ? "ko" : "en";
    document.documentElement.lang = next;
    void texts.changeLanguage(next);
  };
  return (
    <Menu position="right-end" withinPortal shadow="md" width={220}>
      <Menu.Target>
        <button type="button" className={styles.button} title={t("nav.profile")}>
          <Avatar name={me.name} kind="agent" size={28} />
          <span className="visually-hidden">{t("nav.profile")}</span>
          <span className={styles.who}>
            <span className={styles.name}>{me.name}</span>
            {permission === undefined ? null : (
              <span className={styles.permission}>{t(`permission.${permission}`)}</span>
            )}
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.email}</Menu.Label>
        <Menu.Item
          component={Link}
          to="/admin/account"
          leftSection={<IconUserCircle size={18} stroke={1.5} />}
        >
          {t("nav.account")}
        </Menu.Item>
        {may("manage_accounts") ? (
          <Menu.Item component={Link} to="/admin/accounts" leftSection={<IconUsers size={18} stroke={1.5} />}>
            {t("nav.accounts")}
          </Menu.Item>
        ) : null}
        <Menu.Divider />
        <Menu.Item
          leftSection={isMuted ? <IconBellOff size={18} stroke={1.5} /> : <IconBell size={18} stroke={1.5} />}
          onClick={() => setMuted(!isMuted)}
          closeMenuOnClick={false}
          role="menuitemcheckbox"
          aria-checked={!isMuted}
        >
          {t("nav.sound")}: {t(isMuted ? "nav.off" : "nav.on")}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={18} stroke={1.5} />} onClick={onShowKeys}>
          {t("nav.shortcuts")}
        </Menu.Item>
        <Menu.Item leftSection={<IconLanguage size={18} stroke={1.5} />} onClick={switchLanguage}>
          {t("nav.language")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} stroke={1.5} />} onClick={() => void logOut()}>
          {t("nav.logout")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
